/*
 * labels_table.h
 *		Generated from model/boilerplate/labels.txt; do not edit.
 */
static const uint8_t label_filter[1024] = {
	0x00, 0x02, 0x00, 0x20, 0x84, 0x80, 0x06, 0x02, 0x8C, 0x40, 0x02, 0x01,
	0x08, 0x00, 0xC0, 0x00, 0x00, 0x00, 0x08, 0x01, 0x80, 0x04, 0x00, 0x81,
	0x00, 0x42, 0x00, 0x00, 0x00, 0x00, 0x41, 0x41, 0x00, 0x04, 0x81, 0x00,
	0x06, 0x04, 0x00, 0x12, 0x20, 0x48, 0x00, 0x18, 0x43, 0x81, 0x00, 0x00,
	0x29, 0x00, 0x02, 0x00, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x10,
	0x08, 0x00, 0x00, 0x02, 0x00, 0x00, 0x02, 0x50, 0x80, 0x00, 0x23, 0x01,
	0x10, 0x81, 0x00, 0x10, 0x01, 0x00, 0x20, 0x0A, 0x40, 0x00, 0x04, 0x00,
	0x20, 0x88, 0x00, 0x08, 0x06, 0x10, 0x20, 0x00, 0x80, 0x00, 0x00, 0x08,
	0x00, 0x00, 0x10, 0x84, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x08, 0x01, 0x50,
	0x10, 0x00, 0x00, 0x04, 0x48, 0x08, 0x02, 0x00, 0x88, 0x00, 0x40, 0x28,
	0x04, 0x80, 0x00, 0x00, 0x00, 0x80, 0x00, 0x00, 0x01, 0x00, 0x00, 0x28,
	0x00, 0x10, 0x10, 0x00, 0xA0, 0x00, 0x02, 0x84, 0x26, 0x06, 0x00, 0x00,
	0x00, 0x00, 0x00, 0x04, 0x11, 0x00, 0x00, 0x08, 0x00, 0x20, 0x10, 0x00,
	0x00, 0xC0, 0x00, 0x00, 0x00, 0x08, 0xA0, 0x02, 0x42, 0x00, 0x03, 0x44,
	0x00, 0x00, 0x00, 0x08, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
	0x20, 0x38, 0x10, 0x80, 0x01, 0x80, 0x0A, 0x00, 0x00, 0x20, 0x00, 0x00,
	0x86, 0x00, 0x02, 0x40, 0x00, 0x20, 0x00, 0x04, 0x20, 0x00, 0x04, 0x02,
	0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x06, 0x08, 0x00, 0x00, 0x02,
	0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x08, 0x00, 0x40, 0x40, 0x32, 0x01,
	0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x8E, 0x00, 0x20, 0x40, 0x08, 0x00,
	0x00, 0x00, 0x20, 0x00, 0x00, 0x01, 0x00, 0x40, 0x41, 0x80, 0x40, 0x00,
	0x02, 0x00, 0x01, 0x00, 0x00, 0x00, 0x20, 0x00, 0x00, 0x00, 0x80, 0x01,
	0x00, 0x00, 0x60, 0x00, 0x00, 0x12, 0x00, 0x81, 0x20, 0x80, 0x80, 0x00,
	0x40, 0x00, 0x00, 0x00, 0x00, 0x20, 0x00, 0x00, 0x04, 0x81, 0x00, 0x00,
	0x01, 0x48, 0x20, 0x00, 0x80, 0x00, 0x02, 0x81, 0xA0, 0x00, 0x40, 0x10,
	0x80, 0x04, 0x00, 0x80, 0x40, 0x20, 0x40, 0x00, 0x80, 0x00, 0x00, 0x00,
	0x20, 0x00, 0x00, 0x10, 0x01, 0xC1, 0x00, 0x00, 0x40, 0x60, 0x10, 0x00,
	0x20, 0x00, 0x00, 0x00, 0x00, 0x00, 0x08, 0x00, 0x00, 0x80, 0x40, 0x00,
	0x00, 0x00, 0x40, 0x84, 0x20, 0x58, 0x80, 0x01, 0x00, 0x30, 0x00, 0x00,
	0x40, 0x00, 0x49, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x10, 0x00, 0x00,
	0x02, 0x00, 0x00, 0x01, 0x20, 0x10, 0x81, 0x00, 0x50, 0x40, 0x00, 0x02,
	0x04, 0x08, 0xD0, 0x04, 0x81, 0x01, 0x00, 0x00, 0x00, 0x20, 0x00, 0x00,
	0x00, 0x02, 0x00, 0x40, 0x00, 0x00, 0x20, 0x01, 0x62, 0x02, 0x00, 0x00,
	0x80, 0x00, 0x08, 0x01, 0x00, 0x00, 0x80, 0x10, 0x10, 0x50, 0x40, 0x01,
	0x40, 0x00, 0x00, 0x10, 0x01, 0x20, 0x02, 0x00, 0x20, 0x40, 0x00, 0x00,
	0x20, 0x80, 0x00, 0x01, 0x00, 0x00, 0x08, 0x00, 0x00, 0x00, 0x01, 0x10,
	0x05, 0x00, 0x02, 0x00, 0x08, 0x01, 0x00, 0x40, 0x03, 0x00, 0x00, 0x88,
	0x00, 0x18, 0x00, 0x00, 0x04, 0x92, 0x05, 0x01, 0x00, 0x00, 0x00, 0x00,
	0x00, 0x09, 0x44, 0x00, 0x00, 0xC0, 0x0C, 0x10, 0x01, 0x40, 0x10, 0x00,
	0x00, 0x00, 0x00, 0x00, 0x08, 0x27, 0x20, 0x00, 0x00, 0x01, 0x80, 0x00,
	0x11, 0xC0, 0x40, 0x09, 0x00, 0x00, 0x02, 0x00, 0x00, 0x04, 0x00, 0x00,
	0x01, 0x08, 0x10, 0x08, 0x81, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x0A,
	0x20, 0x02, 0x07, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x8B, 0x00, 0x00,
	0x00, 0x00, 0x00, 0x02, 0x08, 0x00, 0x00, 0x0C, 0x00, 0x20, 0x80, 0x40,
	0x10, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00,
	0x00, 0x01, 0x28, 0x20, 0x02, 0x84, 0x13, 0x02, 0x40, 0x02, 0x00, 0x06,
	0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x80, 0x00, 0x11, 0x00, 0x04, 0x00,
	0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x40, 0x01, 0x00, 0x11, 0x00, 0x20,
	0x04, 0x00, 0x02, 0xC4, 0x20, 0x00, 0x10, 0x06, 0x40, 0x00, 0x29, 0x00,
	0x04, 0x00, 0x04, 0x40, 0x90, 0x00, 0x80, 0x00, 0x00, 0x40, 0x20, 0x04,
	0x00, 0x41, 0x00, 0x00, 0x05, 0x00, 0x00, 0x02, 0x80, 0x60, 0x00, 0x00,
	0x40, 0x00, 0x26, 0x00, 0x00, 0x00, 0x20, 0x00, 0x12, 0x00, 0x00, 0x00,
	0xA4, 0x04, 0x00, 0x02, 0x00, 0x00, 0x40, 0x00, 0x00, 0x00, 0x24, 0x44,
	0x01, 0x00, 0x00, 0x44, 0x00, 0x91, 0x81, 0x00, 0x04, 0x11, 0x00, 0x00,
	0x04, 0x00, 0x18, 0x40, 0x01, 0x00, 0x00, 0x00, 0x10, 0x10, 0x10, 0x08,
	0x00, 0x10, 0x00, 0x02, 0x00, 0x00, 0x82, 0x08, 0x10, 0x02, 0x20, 0x00,
	0x10, 0x00, 0x04, 0x04, 0x20, 0x84, 0x88, 0x00, 0x04, 0x00, 0x00, 0x20,
	0x00, 0x40, 0x10, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x20, 0x00, 0x00,
	0x08, 0x00, 0x40, 0x00, 0x00, 0x01, 0x28, 0x10, 0x00, 0x00, 0x40, 0x00,
	0x04, 0x00, 0x10, 0x80, 0x40, 0x00, 0x95, 0x00, 0x80, 0x01, 0x40, 0x41,
	0x00, 0x80, 0x00, 0x60, 0x00, 0x00, 0x01, 0x30, 0x00, 0x98, 0x04, 0x02,
	0x0C, 0x40, 0x30, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x84, 0x00,
	0x12, 0x00, 0x01, 0x00, 0x21, 0x10, 0x00, 0x02, 0x00, 0x00, 0x41, 0x00,
	0x21, 0x00, 0x00, 0x08, 0x01, 0x00, 0x08, 0x00, 0x01, 0x38, 0x04, 0x48,
	0x80, 0x10, 0x00, 0x00, 0x00, 0x00, 0x00, 0x04, 0x00, 0x08, 0x00, 0x00,
	0x00, 0x08, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x21, 0x10,
	0x00, 0x48, 0x08, 0x10, 0x00, 0x01, 0x00, 0x04, 0x00, 0x02, 0x00, 0xC0,
	0x80, 0x08, 0x02, 0x00, 0x40, 0x00, 0x49, 0x40, 0x40, 0x80, 0x02, 0x88,
	0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x41, 0x00, 0x80, 0x80, 0x08,
	0x80, 0x00, 0x00, 0x22, 0x00, 0x08, 0x00, 0x81, 0x19, 0x00, 0x08, 0x84,
	0x00, 0x30, 0x50, 0x00, 0x00, 0x36, 0x00, 0x02, 0x20, 0x21, 0x22, 0x00,
	0x00, 0x00, 0x80, 0x01, 0x00, 0x42, 0x01, 0x14, 0x02, 0x00, 0x00, 0x01,
	0x02, 0x4C, 0x00, 0x01, 0x22, 0x08, 0x80, 0x10, 0x00, 0x14, 0x10, 0xC0,
	0x08, 0x40, 0x00, 0x00, 0x80, 0x00, 0x22, 0x00, 0x00, 0x20, 0x80, 0x00,
	0x00, 0x28, 0x00, 0x20, 0x40, 0x00, 0x20, 0x10, 0x01, 0x64, 0x00, 0x00,
	0x10, 0x00, 0x22, 0x00, 0x02, 0x00, 0x00, 0x00, 0x41, 0x01, 0x04, 0x04,
	0x00, 0x00, 0x10, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x04, 0x04, 0xA0,
	0x00, 0x00, 0x19, 0x00, 0x04, 0x00, 0x00, 0x20, 0x04, 0x00, 0xB1, 0x00,
	0x01, 0x02, 0x80, 0x00, 0x40, 0x40, 0x00, 0x01, 0x00, 0x22, 0x00, 0x00,
	0x01, 0x10, 0x20, 0x00, 0x00, 0x01, 0x40, 0x00, 0x00, 0x00, 0x04, 0x80,
	0x00, 0x40, 0x02, 0x46, 0x44, 0x54, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00,
	0x00, 0x00, 0x00, 0x40, 0x88, 0x51, 0x28, 0x00, 0x02, 0x00, 0x00, 0x02,
	0x01, 0x00, 0x00, 0x84, 0x20, 0x40, 0x02, 0x00, 0x40, 0x00, 0x20, 0x00,
	0x20, 0x80, 0x00, 0x00, 0x08, 0x00, 0x00, 0x01, 0x00, 0x40, 0x00, 0x00,
	0x00, 0x85, 0x00, 0x00, 0x00, 0x49, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00,
	0x00, 0x02, 0x0A, 0x00,
};

static const uint32_t label_words[] = {
	0xF33E5D31,
	0x765F2A67,
	0xA68C81F1,
	0xCA52D4F7,
	0x7DDE0E72,
	0x620CD905,
	0x0D522436,
	0x8BF0E869,
	0x2430A816,
	0xB3CC78A7,
	0xC50749F8,
	0xC84C5255,
	0xB2A7AECA,
	0xC50749F8,
	0xC84C5255,
	0xB2A7AECA,
	0xA68C81F1,
	0xBD01091F,
	0xC2C2DDB6,
	0xB2A7AECA,
	0xBD01091F,
	0x5B7BA366,
	0xD183D4FC,
	0x2E165E55,
	0xB0EB093F,
	0xAAE91A77,
	0xE025FCA6,
	0x7A4B9681,
	0x8CF402D9,
	0x4BFC2585,
	0x27186B0B,
	0x5C76E5F1,
	0xDEF66D15,
	0xCB15A855,
	0xDEF66D15,
	0x88A71C95,
	0xDEF66D15,
	0x88A71C95,
	0x9F04F42D,
	0x0A59BDF9,
	0xA897095F,
	0xB2A7AECA,
	0xCD4BD8E3,
	0x0A59BDF9,
	0x20C81CB9,
	0xB2A7AECA,
	0x91CB6AEF,
	0xE162F4A5,
	0x12634670,
	0x05AA82CF,
	0x4394C767,
	0xD1FE3B65,
	0xDF215474,
	0x5CCB67AA,
	0xAC312D5B,
	0xE20ED035,
	0xF08E2516,
	0x531508CF,
	0x0D1020A1,
	0x757A2821,
	0xCC103CA3,
	0xB4E9930E,
	0x620CD905,
	0x3A8DB91B,
	0xE419DA81,
	0xA8074AE2,
	0x2D3D20F9,
	0xE2675A52,
	0x782315F9,
	0x764748D9,
	0xA4033179,
	0xB20C0B2D,
	0xF1CBACF4,
	0xEA066E85,
	0x5FD29539,
	0xCD4BD8E3,
	0x290BE72C,
	0x74A77641,
	0xD6D525C9,
	0xDE5F5B5F,
	0x5C76E5F1,
	0x252123AA,
	0xA8962251,
	0x328D9E45,
	0x79DB449A,
	0x172A6008,
	0x290BE72C,
	0x02123937,
	0xD6D525C9,
	0x3A8DB91B,
	0x64DE63AA,
	0x41A850CF,
	0x2B046602,
	0x66309C7B,
	0xC1D1B937,
	0x2F07A881,
	0xA910FF69,
	0xA897095F,
	0xEF3F8FA9,
	0xB2A7AECA,
	0x409F7132,
	0xBF6AB741,
	0x1A80B1B2,
	0xF17B692B,
	0x1A80B1B2,
	0xFD73FF95,
	0x3F94CD55,
	0x6CEF8997,
	0x138DB103,
	0x04EBB1F6,
	0xB3CC78A7,
	0x66309C7B,
	0x7F24CA2D,
	0x350FBAD5,
	0xF53DE293,
	0xEB77ADAD,
	0xEB77ADAD,
	0xCBC955CD,
	0x04EBB1F6,
	0x651B6BE1,
	0x26A576B7,
	0x91C90E41,
	0x5ED937CF,
	0x5D7B60A1,
	0xC76C9959,
	0x28BB676B,
	0xB90FDECD,
	0x5CCB67AA,
	0x552E0B4A,
	0x53B686FB,
	0xACCA440B,
	0xAC312D5B,
	0x5B4DDAF9,
	0xC50749F8,
	0x053773D6,
	0xAEB162DC,
	0x7528FA53,
	0xD0FF043C,
	0xBF6AB741,
	0xDEF66D15,
	0xDEF66D15,
	0xCB15A855,
	0xDEF66D15,
	0x88A71C95,
	0xDEF66D15,
	0x88A71C95,
	0x9F04F42D,
	0xBD01091F,
	0xB90FDECD,
	0x552E0B4A,
	0x74A77641,
	0x2222A651,
	0x03771061,
	0x38896AFD,
	0x31563C68,
	0x01C90DA4,
	0x45E8615D,
	0xAD4FACA2,
	0x81C17DB7,
	0xB2500F45,
	0xE39194D3,
	0xD4F72049,
	0xDCA83E8D,
	0x43983949,
	0xCD4BD8E3,
	0xA8074AE2,
	0xC95A3F1C,
	0x97D4D6BF,
	0x5C4D8C47,
	0x73F6B1A1,
	0xC2C2DDB6,
	0xA6010817,
	0x517611A8,
	0x38C5EBF3,
	0x07F1A655,
	0x2620CC1B,
	0x552E0B4A,
	0x11DB44E9,
	0xCF5E24CB,
	0x4BFC2585,
	0x27186B0B,
	0x405B4781,
	0x552E0B4A,
	0x552E0B4A,
	0xD4A886A1,
	0x07C22343,
	0xEBA8B3FB,
	0x161562DB,
	0xC50749F8,
	0x4F7E844F,
	0xC50749F8,
	0x20C81CB9,
	0xA8074AE2,
	0xA8074AE2,
	0x4DD76F08,
	0x0111C905,
	0x0111C905,
	0x31563C68,
	0xF10B5227,
	0x31563C68,
	0x250D3FCC,
	0x4430103B,
	0x9776359D,
	0x3F0F3BE9,
	0xBD01091F,
	0xFD435D05,
	0x964A7539,
	0xBDDE7787,
	0xD1548077,
	0x065C9810,
	0xB2829BDB,
	0xD6CC1C63,
	0x80CDA8AD,
	0x91CB6AEF,
	0xA68C81F1,
	0x91CB6AEF,
	0x66309C7B,
	0x91CB6AEF,
	0x66309C7B,
	0x91CB6AEF,
	0xA484C34B,
	0x368CDA0D,
	0x82F80565,
	0x53861E13,
	0x18B72477,
	0x20C81CB9,
	0x55F751A2,
	0x31563C68,
	0x606625C5,
	0x79DB449A,
	0x09B41383,
	0xAF1F71DD,
	0xD85B0FFE,
	0x76825B67,
	0xBB7E722D,
	0xEF3F8FA9,
	0xCC21ACA3,
	0xB9CBEFD9,
	0x6F443B5A,
	0xC0FF13ED,
	0x9C7FE0A5,
	0xA7A4E844,
	0x34542B1D,
	0x9C7FE0A5,
	0x270FC057,
	0x04EBB1F6,
	0x27186B0B,
	0xD366BAC7,
	0x11DB44E9,
	0xE7A4B8E3,
	0x0066DCA1,
	0x71BEC015,
	0x930FEC1A,
	0x36F5CE33,
	0x55C4B4C5,
	0x60F4576C,
	0x77A9B4E7,
	0x86FEE1FF,
	0x0289F9CD,
	0xC2C2DDB6,
	0xB2A7AECA,
	0x1A80B1B2,
	0xE8AA14A1,
	0xA8074AE2,
	0x0A59BDF9,
	0x01A35C1F,
	0x882B484F,
	0x74A60C40,
	0x01C90DA4,
	0x7BDF6C93,
	0x9F475DEB,
	0x74A60C40,
	0x01C90DA4,
	0xCEDB0BF3,
	0x4A657BE7,
	0x1A80B1B2,
	0xBC485E47,
	0x940DDAD7,
	0x79DB449A,
	0x2B10077A,
	0xDDBAB8E7,
	0xC2C2DDB6,
	0x1C88F5A1,
	0xCF8E6C5E,
	0xFF59715F,
	0xE8C8C602,
	0x241A5499,
	0x3D11797D,
	0xC50749F8,
	0x3132F1FD,
	0xC50749F8,
	0x3132F1FD,
	0xC50749F8,
	0x15D24BAB,
	0xC50749F8,
	0x15D24BAB,
	0xA8074AE2,
	0xC95A3F1C,
	0xB0105906,
	0xA0A00AA1,
	0xC50749F8,
	0x4F7E844F,
	0xA8074AE2,
	0x8CE87ED9,
	0xD42E9610,
	0x15BFA2C7,
	0x5B1524E0,
	0xD2B0160D,
	0x91CB6AEF,
	0x19AADE4D,
	0x70442887,
	0xE8172E68,
	0x66309C7B,
	0x12CDCC49,
	0x77A9B4E7,
	0xE025FCA6,
	0x1A80B1B2,
	0xF17B692B,
	0x1A80B1B2,
	0xFD73FF95,
	0xBD01091F,
	0x74A77641,
	0xD6D525C9,
	0xD6D525C9,
	0x74A77641,
	0x91CB6AEF,
	0xA68C81F1,
	0x31E8BBC3,
	0x8EC44B61,
	0x74A60C40,
	0x01C90DA4,
	0x7BDF6C93,
	0xCBC955CD,
	0xCD4BD8E3,
	0xCD4BD8E3,
	0x0908FA05,
	0xB2A7AECA,
	0x1A80B1B2,
	0xE8AA14A1,
	0x75513AD7,
	0xE6B72EEB,
	0x2E9F043B,
	0x5FDBFE38,
	0x9421579F,
	0xF6448591,
	0xD92D0EFD,
	0x46E04E9A,
	0x68554C49,
	0xBAF613CF,
	0xC024BEF3,
	0x798B6C87,
	0xBCD012E7,
	0x00834727,
	0xC8F5A703,
	0x38A8507E,
	0xEBA8B3FB,
	0xBDFBCC91,
	0x2F07A881,
	0xA910FF69,
	0xBDFBCC91,
	0x8ABBCC63,
	0x39F18383,
	0x7020DF65,
	0xD053441B,
	0xCF8E6C5E,
	0xB37AE751,
	0x7020DF65,
	0x017FB4D3,
	0x930FEC1A,
	0x2249B879,
	0xB1112143,
	0x1E0B84F5,
	0xC95A3F1C,
	0xCD4BD8E3,
	0xF1CBACF4,
	0xC7D4077B,
	0x2E9F043B,
	0x5FDBFE38,
	0x9421579F,
	0x230BA945,
	0x798B6C87,
	0x624A7B5D,
	0x970691DB,
	0x7A507473,
	0x98EA317D,
	0xCF8E6C5E,
	0x303CB99F,
	0x1027BE03,
	0x22FE8E19,
	0xF1CBACF4,
	0x0A78C59D,
	0x7874BAAF,
	0xD8507275,
	0xCB8122B4,
	0x7B6EE2E1,
	0xA68C81F1,
	0xCD4BD8E3,
	0xAA10C3B8,
	0xF961B77B,
	0xAD91C1F9,
	0x70442887,
	0x620CD905,
	0x21A2462F,
	0x20C81CB9,
	0x1C88F5A1,
	0x53861E13,
	0xC36C94B7,
	0x230BA945,
	0xC76C9959,
	0x4E28736E,
	0x4E61AB1D,
	0x712C30F9,
	0xE615ED4E,
	0x66E19261,
	0x31BDEB04,
	0x03F22A49,
	0xBB7E722D,
	0x277EA5CB,
	0x7DDE0E72,
	0x620CD905,
	0xCA52D4F7,
	0xE4B4CFC5,
	0xD7AF7D73,
	0xC50749F8,
	0x77EB64A1,
	0x4A657BE7,
	0x9D32F567,
	0xF51F2693,
	0x9DB804B1,
	0x7AE2562D,
	0xDE7B038B,
	0xDD129ED5,
	0xA8696135,
	0xA8696135,
	0xB2A7AECA,
	0xD70821EF,
	0x74A60C40,
	0x01C90DA4,
	0x7BDF6C93,
	0x406B1FA9,
	0x07F1A655,
	0x2620CC1B,
	0x725A79FB,
	0x91CB6AEF,
	0x725A79FB,
	0x1A80B1B2,
	0x604E3435,
	0x651B6BE1,
	0x5AF7A394,
	0x651B6BE1,
	0x436BBF57,
	0x66309C7B,
	0x66309C7B,
	0x31E8BBC3,
	0x19AADE4D,
	0xA484C34B,
	0xEF3F8FA9,
	0xEF0987D0,
	0xD42E9610,
	0x6EC32901,
	0xB2A7AECA,
	0xBD01091F,
	0xFB70CCD3,
	0xAEB162DC,
	0xC50749F8,
	0x2984B1AD,
	0xC50749F8,
	0x6089B819,
	0xC50749F8,
	0xBFF71B87,
	0xC50749F8,
	0xBFF71B87,
	0xB025A728,
	0x8E610955,
	0xED7EC529,
	0xC35AD14F,
	0xC35AD14F,
	0x4695A265,
	0xAC312D5B,
	0xAEB162DC,
	0xAC312D5B,
	0x7991462D,
	0x7991462D,
	0x9A73DC45,
	0xB47BC964,
	0xD4EDF7E3,
	0x79DB449A,
	0x29264063,
	0xFB70CCD3,
	0xB9979241,
	0x38896AFD,
	0xF6448591,
	0x41216573,
	0x725BBD57,
	0x7DFBF87B,
	0x7660FB4D,
	0xF7B11A79,
	0x2E9F043B,
	0x5FDBFE38,
	0x3ED1A5DD,
	0x32CC2BEF,
	0x5CE6BB0F,
	0xFD95EB87,
	0x32CC2BEF,
	0x2DFFFE5F,
	0x5C4D8C47,
	0x32CC2BEF,
	0x230BA945,
	0xC76C9959,
	0xE20ED035,
	0xF08E2516,
	0x531508CF,
	0xB3B6BB69,
	0x53F58143,
	0x5CEEE787,
	0xBAF613CF,
	0xC024BEF3,
	0xDA56DFF1,
	0x86FEE1FF,
	0x88A71C95,
	0xDA56DFF1,
	0x86FEE1FF,
	0xC50749F8,
	0xD9B86C1D,
	0x277EA5CB,
	0xFBEA6153,
	0x3A03722D,
	0x4BFC2585,
	0x27186B0B,
	0x0A59BDF9,
	0x7DDE0E72,
	0x620CD905,
	0xE4CCC1D8,
	0x145E9AF7,
	0xEF94301F,
	0xA8074AE2,
	0x7477161B,
	0x517611A8,
	0x9A507477,
	0x405B4781,
	0xBB60F48F,
	0xDF466891,
	0xCA84AF37,
	0x9C3BDA5C,
	0x9C3BDA5C,
	0xC95A3F1C,
	0x02162B79,
	0x1471FB2C,
	0x1471FB2C,
	0xC95A3F1C,
	0x02162B79,
	0x55F751A2,
	0xC95A3F1C,
	0xA8074AE2,
	0xA8074AE2,
	0xA8074AE2,
	0x65F6CA7C,
	0x1C7AD01F,
	0x2B10077A,
	0xB2500F45,
	0xDADC0E35,
	0x1C7AD01F,
	0x1A80B1B2,
	0xA68C81F1,
	0x1A80B1B2,
	0xC35AD14F,
	0xA68C81F1,
	0x91CB6AEF,
	0xA68C81F1,
	0xE1DEAACD,
	0x552E0B4A,
	0x65000A4B,
	0xE76D797C,
	0x962EF76F,
	0x99374981,
	0xB004C15B,
	0x1A80B1B2,
	0xA68C81F1,
	0x1A80B1B2,
	0xA68C81F1,
	0xA68C81F1,
	0x91CB6AEF,
	0xA68C81F1,
	0x252123AA,
	0xE8172E68,
	0xBF6AB741,
	0x45C92EF3,
	0x07BBFB49,
	0xCBDBD1DB,
	0x79DB449A,
	0x836D08FB,
	0x79DB449A,
	0x6029CE4F,
	0x2211974D,
	0xBCB57DB5,
	0x38896AFD,
	0x1C19F7EB,
	0x91CB6AEF,
	0xB606C3F6,
	0x5CCB67AA,
	0x9573161C,
	0x9573161C,
	0x9573161C,
	0xBA0C668A,
	0x9573161C,
	0xE025FCA6,
	0x9573161C,
	0xB2A7AECA,
	0x3A977F59,
	0xBA0C668A,
	0xD42E9610,
	0x86FEE1FF,
	0x3A8DB91B,
	0xE419DA81,
	0xA460483F,
	0x26330F67,
	0x874AC78D,
	0xB2A7AECA,
	0xB2A7AECA,
	0x7020DF65,
	0xB2A7AECA,
	0xD9B86C1D,
	0x7020DF65,
	0xB2A7AECA,
	0x0F7BF63D,
	0x1A80B1B2,
	0xF04CEF41,
	0x1A80B1B2,
	0x0AD9E29F,
	0x1A80B1B2,
	0xEB7FFB0D,
	0x1A80B1B2,
	0xFA5D1D6B,
	0x1A80B1B2,
	0x44BF1B87,
	0x1A80B1B2,
	0x18B72477,
	0x1A80B1B2,
	0x8B2F30AF,
	0x1A80B1B2,
	0x4D37FE75,
	0x1A80B1B2,
	0xED67302F,
	0x20C81CB9,
	0x1A80B1B2,
	0x7E4B6D2B,
	0x20C81CB9,
	0x1A80B1B2,
	0x20C81CB9,
	0x5AF7A394,
	0x4F7E844F,
	0x5AF7A394,
	0x0A59BDF9,
	0x18B72477,
	0xC50749F8,
	0x4F7E844F,
	0x31563C68,
	0xC50749F8,
	0x0A59BDF9,
	0xA97612D0,
	0x00E0B4D3,
	0xB892D585,
	0xC0B43559,
	0xC2C2DDB6,
	0x2B10077A,
	0xC93FEDC8,
	0xA4DED7EF,
	0x1C7AD01F,
	0x7D2306C9,
	0xED29CFBD,
	0xD6D525C9,
	0x6BC21ADF,
	0xD6D525C9,
	0xEB77ADAD,
	0x199FB527,
	0xDA282815,
	0xDA282815,
	0xBD1DE92B,
	0xEB77ADAD,
	0xBBB4E98D,
	0x86BC250D,
	0x7991462D,
	0x07C22343,
	0xD1028B3B,
	0x02123937,
	0x81CFE897,
	0x277EA5CB,
	0xD6D525C9,
	0xFB70CCD3,
	0xC95A3F1C,
	0xC50749F8,
	0x81CFE897,
	0xCD4BD8E3,
	0x7F4FF6F9,
	0x9A75A4AB,
	0xB2A7AECA,
	0xBB06532E,
	0x55F751A2,
	0x1A80B1B2,
	0xA68C81F1,
	0x91CB6AEF,
	0xA68C81F1,
	0x552E0B4A,
	0x08A8CBED,
	0x6C52E907,
	0xBDFBCC91,
	0xEB77ADAD,
	0x41A057EF,
	0x4F40C119,
	0x0289F9CD,
	0xB2A7AECA,
	0xFCF4FF8D,
	0x3EB7BEE1,
	0x5AF7A394,
	0x5C2F47E7,
	0x3EB7BEE1,
	0x91CB6AEF,
	0xA68C81F1,
	0x3EB7BEE1,
	0x91CB6AEF,
	0x66309C7B,
	0x3EB7BEE1,
	0x91CB6AEF,
	0xA484C34B,
	0xD7C47F56,
	0x5CCB67AA,
	0xB2A7AECA,
	0x8BDFB9E7,
	0x9B3997DB,
	0x74A77641,
	0xB1FD2383,
	0x5CCB67AA,
	0xB2A7AECA,
	0x0908FA05,
	0xAD69A775,
	0x620CD905,
	0x970691DB,
	0xC961BB2D,
	0x308B4320,
	0x60F4576C,
	0x7BDF6C93,
	0xF1CBACF4,
	0xEA066E85,
	0xF1CBACF4,
	0xBBCC581F,
	0xF1CBACF4,
	0x72472C55,
	0x5B1524E0,
	0x39F91C09,
	0xBF6AB741,
	0x6A997FAB,
	0x02162B79,
	0x552E0B4A,
	0xC95A3F1C,
	0x290BE72C,
	0x290BE72C,
	0x74A77641,
	0x74A77641,
	0xD6D525C9,
	0x9F04F42D,
	0xA68C81F1,
	0x18B72477,
	0xD6D525C9,
	0xEB77ADAD,
	0xBBB4E98D,
	0x83BD850B,
	0x5C74E2B3,
	0x9DB0FE70,
	0xB3E33385,
	0x79EFC059,
	0x1A80B1B2,
	0xA68C81F1,
	0xA68C81F1,
	0xB2829BDB,
	0x10B86BFF,
	0xB2A7AECA,
	0x0AE422AF,
	0xB2A7AECA,
	0xB2A7AECA,
	0x91CB6AEF,
	0x9C3BDA5C,
	0xAD4FACA2,
	0x1471FB2C,
	0xAD4FACA2,
	0xEAB7086B,
	0xB1112143,
	0x31CB2D77,
	0x5AF7A394,
	0x51C1DA09,
	0x66309C7B,
	0x54FB2078,
	0x02123937,
	0x2D5A0C11,
	0x54FB2078,
	0x01C90DA4,
	0xB3B2AAF9,
	0x850FE649,
	0x02123937,
	0x2D5A0C11,
	0x2859096F,
	0x01C90DA4,
	0x1FE3DFA3,
	0x5CCB67AA,
	0x2859096F,
	0x01C90DA4,
	0xB4AA493D,
	0x5CCB67AA,
	0x246AEB42,
	0x556096B7,
	0x69C71C26,
	0x556096B7,
	0x31563C68,
	0x655E6215,
	0x26A729BD,
	0x5CCB67AA,
	0xEB77ADAD,
	0xC95A3F1C,
	0xBBB4E98D,
	0xC95A3F1C,
	0xC95A3F1C,
	0xBF6AB741,
	0xC95A3F1C,
	0xBF6AB741,
	0xC95A3F1C,
	0x64E7478F,
	0xC95A3F1C,
	0x02162B79,
	0xC95A3F1C,
	0x02162B79,
	0xC95A3F1C,
	0xF418FEAB,
	0xCD4BD8E3,
	0xCD4BD8E3,
	0xCD4BD8E3,
	0x0908FA05,
	0xCD4BD8E3,
	0x4430103B,
	0xCD4BD8E3,
	0x277EA5CB,
	0xE4531B94,
	0x66309C7B,
	0x5CCB67AA,
	0x5CCB67AA,
	0xB2A7AECA,
	0xA68C81F1,
	0x987CE409,
	0x12E348E9,
	0x74A77641,
	0xB2A7AECA,
	0xEA066E85,
	0x7B382F9B,
	0x753927B7,
	0x74A77641,
	0x5E3ADFB3,
	0xF6448591,
	0x86FEE1FF,
	0x86FEE1FF,
	0xC50749F8,
	0xD9B86C1D,
	0x277EA5CB,
	0x0908FA05,
	0x22384E4A,
	0xA484C34B,
	0x6E7DF5D3,
	0xBB7E722D,
	0x3ED1A5DD,
	0xCA3FD1CF,
	0x2D2C09AB,
	0x7020DF65,
	0x764748D9,
	0xA0A7E3D5,
	0xE29EFEDB,
	0x7FE14BB1,
	0xA087484B,
	0x7093390F,
	0xA910FF69,
	0xB2A7AECA,
	0x4A657BE7,
	0x7020DF65,
	0xAD69A775,
	0x9BEDD355,
	0x0F7BF63D,
	0xF08E2516,
	0x531508CF,
	0x5CCB67AA,
	0xF08E2516,
	0x1E0B84F5,
	0x7BDF6C93,
	0x7D38CE7B,
	0x143486CB,
	0x34CE83F9,
	0xBA0C668A,
	0xD8AA61AB,
	0xBA0C668A,
	0x3D11797D,
	0x86FEE1FF,
	0xBB06532E,
	0x431C2CAB,
	0x431C2CAB,
	0x1695F419,
	0x431C2CAB,
	0x1695F419,
	0x108FD25F,
	0x882B484F,
	0x80CDA8AD,
	0x6726907C,
	0xB2A7AECA,
	0xE162F4A5,
	0xEA225A97,
	0xBF2DE62B,
	0x0908FA05,
	0xE7B42DBF,
	0x7020DF65,
	0x2DB2CB91,
	0xD053441B,
	0xEB77ADAD,
	0x4C025DB3,
	0xBBB4E98D,
	0x277EA5CB,
	0x4858CA7B,
	0x6C20218B,
	0x2DFFFE5F,
	0xCBC955CD,
	0xB3CC78A7,
	0x0A59BDF9,
	0x20C81CB9,
	0xB590077B,
	0xFFE651F1,
	0xFA5D1D6B,
	0x0A59BDF9,
	0x4D37FE75,
	0x20C81CB9,
	0x1A80B1B2,
	0x0C1E785B,
	0xB0F5F15D,
	0x26A729BD,
	0xE3405167,
	0x34CE83F9,
	0x143486CB,
	0x065C9810,
	0x143486CB,
	0xAD4FACA2,
	0x143486CB,
	0xBA0C668A,
	0x34CE83F9,
	0xBA0C668A,
	0x6F22C25E,
	0x20435DB3,
	0x05580119,
	0x64DE63AA,
	0x41A850CF,
	0xB892D585,
	0xEF94301F,
	0xA8074AE2,
	0x290BE72C,
	0x2B046602,
	0xD6D525C9,
	0xA8074AE2,
	0x0908FA05,
	0x4430103B,
	0xAD69A775,
	0x9573161C,
	0xB3219D47,
	0x0908FA05,
	0xEF3F8FA9,
	0xCD4BD8E3,
	0xCD4BD8E3,
	0x0908FA05,
	0
};

static const Label labels[] = {
	{0x00486C3E, 0, 2, 9, 0},	/* es periodista */
	{0x00EF7BF3, 1, 1, 0, 2},	/* распечатать */
	{0x0111C905, 1, 2, 5, 0},	/* conditions d'utilisation */
	{0x013B18B3, 2, 2, 7, 2},	/* submit comment */
	{0x0179CFC9, 3, 1, 14, 1},	/* shop */
	{0x018A905D, 3, 7, 7, 1},	/* votre adresse e mail ne sera pas */
	{0x0195E443, 9, 2, 3, 0},	/* morning briefing */
	{0x01C90DA4, 10, 4, 7, 1},	/* be the first to */
	{0x01C90DA4, 13, 5, 7, 2},	/* be the first to comment */
	{0x02123937, 17, 2, 2, 1},	/* also read */
	{0x02162B79, 18, 1, 0, 2},	/* twitter */
	{0x02162B79, 18, 1, 14, 0},	/* twitter */
	{0x021869C3, 18, 1, 13, 0},	/* november */
	{0x023F0E95, 18, 1, 11, 2},	/* contatti */
	{0x0274C32F, 18, 1, 8, 0},	/* quelle */
	{0x0289BC0D, 18, 2, 13, 0},	/* minutes ago */
	{0x0289BC0D, 19, 3, 15, 0},	/* minutes to read */
	{0x02C140EF, 21, 3, 3, 0},	/* meld je aan */
	{0x03181859, 23, 1, 1, 2},	/* διαφημιση */
	{0x031A6F0F, 23, 2, 12, 1},	/* 推荐 */
	{0x031DA405, 24, 1, 8, 0},	/* zdjęcie */
	{0x03B6D433, 24, 1, 13, 0},	/* αυγούστου */
	{0x03BD5757, 24, 2, 1, 2},	/* artykuł sponsorowany */
	{0x049F0895, 25, 1, 14, 1},	/* suivez */
	{0x04C2326D, 25, 1, 15, 1},	/* watch */
	{0x04C2326D, 25, 2, 15, 1},	/* watch live */
	{0x04C2326D, 26, 2, 15, 1},	/* watch now */
	{0x053A80BD, 27, 2, 4, 2},	/* 登录 */
	{0x05527D61, 28, 1, 13, 0},	/* octobre */
	{0x05C7DDAD, 28, 1, 15, 2},	/* pause */
	{0x05FAE2E1, 28, 1, 13, 0},	/* märz */
	{0x064C5139, 28, 1, 11, 2},	/* world */
	{0x0676A609, 28, 1, 0, 2},	/* merken */
	{0x0780B2C5, 28, 1, 4, 2},	/* username */
	{0x07B5CFF3, 28, 1, 1, 2},	/* διαφήμιση */
	{0x07C22343, 28, 1, 8, 1},	/* credit */
	{0x07F1A655, 28, 4, 7, 1},	/* 我要评论 */
	{0x08526159, 31, 1, 13, 0},	/* lutego */
	{0x0885EF4B, 31, 2, 12, 1},	/* главные новости */
	{0x08BC2F13, 32, 1, 11, 2},	/* sport */
	{0x0908FA05, 32, 3, 1, 1},	/* article continues after */
	{0x0908FA05, 34, 3, 1, 2},	/* article continues below */
	{0x0908FA05, 36, 4, 1, 2},	/* article continues below advertisement */
	{0x0917F32F, 39, 1, 8, 0},	/* shutterstock */
	{0x095742E7, 39, 1, 11, 2},	/* économie */
	{0x09C85BD3, 39, 1, 0, 2},	/* invia */
	{0x09E0069B, 39, 1, 13, 0},	/* thursday */
	{0x0A2FF2E7, 39, 2, 9, 0},	/* managing editor */
	{0x0A5F9849, 40, 2, 9, 0},	/* contributed reporting */
	{0x0A5F9849, 41, 3, 9, 0},	/* contributed to this */
	{0x0A77B345, 43, 1, 0, 2},	/* imprimir */
	{0x0AD9E29F, 43, 2, 9, 0},	/* contributing editor */
	{0x0AD9E29F, 44, 2, 9, 0},	/* contributing writer */
	{0x0AE422AF, 45, 3, 3, 0},	/* straight to your */
	{0x0B012353, 47, 1, 11, 2},	/* careers */
	{0x0B0D74BF, 47, 1, 3, 0},	/* suscríbase */
	{0x0B30B0B3, 47, 2, 9, 0},	/* before joining */
	{0x0B41D8F3, 48, 3, 6, 0},	/* απαγορεύεται η αναδημοσίευση */
	{0x0B780B23, 50, 2, 13, 1},	/* last modified */
	{0x0B780B23, 51, 2, 13, 1},	/* last updated */
	{0x0C05DC85, 52, 2, 11, 2},	/* site map */
	{0x0C1E785B, 53, 3, 9, 0},	/* degree in journalism */
	{0x0C29F7ED, 55, 1, 13, 0},	/* maggio */
	{0x0C891A5C, 55, 4, 9, 0},	/* his work has appeared */
	{0x0D3EC4BB, 58, 1, 13, 0},	/* diciembre */
	{0x0EE298CD, 58, 4, 2, 1},	/* 関連記事 */
	{0x0F1CA47F, 61, 1, 1, 2},	/* reklama */
	{0x0FCF9DA5, 61, 1, 0, 2},	/* envoyer */
	{0x0FCF9DA5, 61, 3, 0, 2},	/* envoyer par mail */
	{0x108DDF7C, 63, 2, 9, 0},	/* he covers */
	{0x108DDF7C, 64, 2, 9, 0},	/* he joined */
	{0x10E0306D, 65, 1, 8, 0},	/* imagen */
	{0x10E0D207, 65, 2, 14, 1},	/* tell us */
	{0x10F32F2D, 66, 1, 14, 1},	/* klik */
	{0x113D3995, 66, 2, 12, 1},	/* meest gelezen */
	{0x11831735, 67, 1, 11, 2},	/* ειδήσεις */
	{0x118B34AD, 67, 1, 0, 2},	/* afdrukken */
	{0x11AAC829, 67, 1, 5, 0},	/* regulamin */
	{0x11AC5A35, 67, 1, 0, 2},	/* deel */
	{0x11AC5A35, 67, 3, 0, 2},	/* deel dit artikel */
	{0x11C1331B, 69, 1, 0, 2},	/* compartir */
	{0x1225584C, 69, 2, 15, 1},	/* im video */
	{0x12450A7B, 70, 2, 11, 2},	/* 首页 */
	{0x127B4616, 71, 5, 2, 1},	/* das könnte sie auch interessieren */
	{0x12E04B55, 75, 1, 0, 2},	/* tweet */
	{0x12E04B55, 75, 2, 0, 2},	/* tweet this */
	{0x130776F7, 76, 2, 11, 2},	/* show all */
	{0x130776F7, 77, 2, 7, 2},	/* show comments */
	{0x130776F7, 78, 2, 11, 2},	/* show more */
	{0x13ABAD2D, 79, 1, 12, 1},	/* popularne */
	{0x13CDA26B, 79, 2, 14, 0},	/* google play */
	{0x13DF936F, 80, 1, 11, 2},	/* gallery */
	{0x13DF936F, 80, 1, 15, 1},	/* gallery */
	{0x14349AEF, 80, 2, 12, 1},	/* последние новости */
	{0x14949330, 81, 2, 12, 1},	/* lo más */
	{0x152B3B5B, 82, 1, 4, 2},	/* войти */
	{0x155E6229, 82, 1, 13, 0},	/* δεκεμβρίου */
	{0x155F40B7, 82, 2, 3, 0},	/* jetzt anmelden */
	{0x155F40B7, 83, 2, 4, 0},	/* jetzt testen */
	{0x157C2FD7, 84, 3, 5, 0},	/* termos de uso */
	{0x15DF59B2, 86, 2, 11, 2},	/* see all */
	{0x15DF59B2, 87, 2, 2, 1},	/* see also */
	{0x15DF59B2, 88, 2, 2, 1},	/* see more */
	{0x160E529B, 89, 1, 11, 2},	/* health */
	{0x161562DB, 89, 1, 11, 2},	/* politics */
	{0x166750ED, 89, 1, 4, 2},	/* register */
	{0x166750ED, 89, 1, 14, 1},	/* register */
	{0x16A8F56F, 89, 1, 15, 1},	/* fotostrecke */
	{0x173CFCEA, 89, 2, 9, 0},	/* who covers */
	{0x17DF4EA9, 90, 3, 7, 1},	/* geef een reactie */
	{0x18A75F09, 92, 1, 13, 0},	/* kwietnia */
	{0x18D698A3, 92, 2, 14, 1},	/* check out */
	{0x18FFBBED, 93, 2, 3, 0},	/* weekly email */
	{0x19B4281B, 94, 1, 4, 2},	/* registrieren */
	{0x19B8335D, 94, 4, 5, 0},	/* 免责声明 */
	{0x1A5BB8B7, 97, 2, 9, 0},	/* additional reporting */
	{0x1A80B1B2, 98, 3, 4, 0},	/* a subscription to */
	{0x1A82800F, 100, 1, 11, 2},	/* wirtschaft */
	{0x1AE081EB, 100, 1, 0, 2},	/* condividi */
	{0x1AE081EB, 100, 3, 0, 2},	/* condividi su facebook */
	{0x1AF1BD39, 102, 3, 4, 0},	/* become a member */
	{0x1AF1BD39, 104, 3, 4, 0},	/* become a subscriber */
	{0x1B21A5DB, 106, 1, 1, 2},	/* reclame */
	{0x1BD7E6E1, 106, 1, 15, 1},	/* galerie */
	{0x1C19F7EB, 106, 1, 8, 0},	/* picture */
	{0x1C19F7EB, 106, 1, 8, 1},	/* picture */
	{0x1C37F0D5, 106, 2, 2, 1},	/* leggi anche */
	{0x1C37F0D5, 107, 2, 2, 1},	/* leggi tutto */
	{0x1C5DE0EB, 108, 1, 0, 2},	/* طباعة */
	{0x1C88F5A1, 108, 2, 12, 1},	/* mais lidas */
	{0x1D1D01B7, 109, 2, 3, 0},	/* zapisz się */
	{0x1D3FE945, 110, 1, 11, 2},	/* events */
	{0x1DB5A9F1, 110, 1, 8, 0},	/* photographie */
	{0x1DD810D3, 110, 2, 3, 0},	/* daily briefing */
	{0x1DD810D3, 111, 2, 3, 0},	/* daily email */
	{0x1DE8CAD9, 112, 4, 5, 0},	/* 使用条款 */
	{0x1E131BEB, 115, 2, 12, 1},	/* breaking news */
	{0x1E131BEB, 116, 3, 3, 0},	/* breaking news alerts */
	{0x1E7F46C3, 118, 1, 4, 2},	/* inloggen */
	{0x1F7F08BD, 118, 1, 4, 2},	/* zaloguj */
	{0x1F7F08BD, 118, 2, 4, 2},	/* zaloguj się */
	{0x20024403, 119, 1, 1, 2},	/* advertorial */
	{0x20DE9EC5, 119, 1, 10, 1},	/* автор */
	{0x20E92EFF, 119, 1, 1, 2},	/* annuncio */
	{0x21627A19, 119, 1, 12, 1},	/* empfohlen */
	{0x21A2462F, 119, 1, 3, 0},	/* newsletter */
	{0x222D8F67, 119, 1, 11, 2},	/* suche */
	{0x22384E4A, 119, 2, 4, 2},	/* my account */
	{0x228F63E4, 120, 1, 5, 2},	/* agb */
	{0x22D1D98B, 120, 2, 12, 1},	/* meist gelesen */
	{0x22FE8E19, 121, 1, 5, 2},	/* privacy */
	{0x22FE8E19, 121, 2, 5, 0},	/* privacy notice */
	{0x22FE8E19, 122, 2, 5, 0},	/* privacy policy */
	{0x22FE8E19, 123, 2, 5, 0},	/* privacy settings */
	{0x230BA945, 124, 4, 2, 1},	/* 阅读更多 */
	{0x23123059, 127, 1, 5, 0},	/* cookies */
	{0x232DBFD1, 127, 2, 9, 0},	/* lives in */
	{0x2349E88F, 128, 1, 15, 1},	/* видео */
	{0x2352B0FB, 128, 1, 15, 1},	/* galería */
	{0x24D63E21, 128, 1, 8, 1},	/* photograph */
	{0x24D63E21, 128, 2, 8, 1},	/* photograph by */
	{0x250177EB, 129, 1, 1, 2},	/* anzeige */
	{0x252123AA, 129, 2, 2, 1},	/* más información */
	{0x252123AA, 130, 2, 12, 1},	/* más leídas */
	{0x25D8B82F, 131, 1, 8, 0},	/* фото */
	{0x25D8B82F, 131, 1, 15, 1},	/* фото */
	{0x26687D45, 131, 2, 9, 0},	/* studied journalism */
	{0x26A729BD, 132, 4, 12, 1},	/* from around the web */
	{0x26A729BD, 135, 3, 12, 1},	/* from our partners */
	{0x277533E1, 137, 1, 0, 2},	/* partager */
	{0x277533E1, 137, 3, 0, 2},	/* partager sur facebook */
	{0x277EA5CB, 139, 2, 1, 2},	/* story continues */
	{0x277EA5CB, 140, 3, 1, 1},	/* story continues after */
	{0x277EA5CB, 142, 3, 1, 2},	/* story continues below */
	{0x277EA5CB, 144, 4, 1, 2},	/* story continues below advertisement */
	{0x2859096F, 147, 2, 2, 1},	/* must read */
	{0x28ADEECD, 148, 1, 11, 2},	/* спорт */
	{0x28BB676B, 148, 2, 2, 1},	/* 更多 */
	{0x28CEECEB, 149, 2, 7, 2},	/* sort by */
	{0x290BE72C, 150, 1, 11, 2},	/* all */
	{0x290BE72C, 150, 2, 7, 2},	/* all comments */
	{0x290BE72C, 151, 3, 6, 0},	/* all rights reserved */
	{0x293361C3, 153, 2, 8, 0},	/* crédit photo */
	{0x2984B1AD, 154, 2, 12, 1},	/* best of */
	{0x298BF903, 155, 1, 7, 2},	/* comentarios */
	{0x29D121F8, 155, 4, 9, 0},	/* can be reached at */
	{0x29F64E7C, 158, 2, 6, 0},	/* με επιφύλαξη */
	{0x2ADE4830, 159, 1, 8, 0},	/* dpa */
	{0x2B10077A, 159, 5, 1, 2},	/* la suite après cette publicité */
	{0x2D2E771F, 163, 2, 11, 2},	/* 搜索 */
	{0x2D5A0C11, 164, 1, 0, 2},	/* like */
	{0x2D5A0C11, 164, 2, 0, 2},	/* like this */
	{0x2D5A0C11, 165, 3, 12, 1},	/* like us on */
	{0x2D6231B9, 167, 1, 11, 2},	/* travel */
	{0x2D6EA583, 167, 1, 13, 0},	/* ottobre */
	{0x2DA2CE74, 167, 2, 2, 1},	/* по теме */
	{0x2DFFA239, 168, 1, 3, 0},	/* рассылку */
	{0x2DFFFE5F, 168, 2, 11, 2},	/* 新闻 */
	{0x2E048F01, 169, 1, 13, 0},	/* ιανουαρίου */
	{0x2E7AF9EF, 169, 2, 12, 1},	/* stay connected */
	{0x2E8C40EF, 170, 1, 7, 2},	/* kommentare */
	{0x2E9B9149, 170, 2, 13, 0},	/* days ago */
	{0x2F6D24E1, 171, 2, 12, 1},	/* najczęściej czytane */
	{0x3009D5A3, 172, 1, 15, 1},	/* bekijk */
	{0x3009D5A3, 172, 2, 2, 1},	/* bekijk ook */
	{0x300B3435, 173, 1, 14, 1},	/* visit */
	{0x30155A49, 173, 1, 11, 2},	/* nieuws */
	{0x303CB99F, 173, 1, 7, 2},	/* commentaire */
	{0x308B4320, 173, 1, 10, 1},	/* di */
	{0x30F46DC7, 173, 1, 4, 2},	/* login */
	{0x31680357, 173, 1, 13, 0},	/* июля */
	{0x316A603B, 173, 1, 5, 0},	/* privacybeleid */
	{0x31D1B651, 173, 1, 9, 0},	/* redakteurin */
	{0x322D45E3, 173, 1, 11, 2},	/* podcasts */
	{0x3293DD0D, 173, 1, 4, 0},	/* suscripción */
	{0x32CC2BEF, 173, 4, 11, 2},	/* 关于我们 */
	{0x331DD7D5, 176, 1, 11, 2},	/* politik */
	{0x34CE83F9, 176, 2, 10, 1},	/* written by */
	{0x34D00819, 177, 2, 2, 1},	/* δείτε επίσης */
	{0x351A1335, 178, 4, 7, 1},	/* 发表评论 */
	{0x35CDE4A1, 181, 1, 11, 2},	/* главная */
	{0x36D81757, 181, 1, 4, 0},	/* prenumerata */
	{0x379AB033, 181, 1, 7, 2},	/* комментариев */
	{0x383152BF, 181, 2, 10, 1},	/* 记者 */
	{0x3870B067, 182, 1, 7, 2},	/* kommentieren */
	{0x38896AFD, 182, 1, 8, 0},	/* photo */
	{0x38896AFD, 182, 1, 8, 1},	/* photo */
	{0x38896AFD, 182, 2, 8, 0},	/* photo by */
	{0x38896AFD, 183, 2, 8, 1},	/* photo by */
	{0x38896AFD, 184, 2, 8, 0},	/* photo courtesy */
	{0x38896AFD, 185, 2, 8, 0},	/* photo credit */
	{0x388D4F7B, 186, 1, 1, 2},	/* ogłoszenie */
	{0x38A62241, 186, 1, 4, 2},	/* logowanie */
	{0x38A8507E, 186, 2, 2, 1},	/* zum thema */
	{0x38C48CF3, 187, 1, 8, 0},	/* reuters */
	{0x398C5D13, 187, 1, 11, 2},	/* культура */
	{0x3A8DB91B, 187, 2, 9, 0},	/* covers politics */
	{0x3A977F59, 188, 1, 11, 2},	/* contact */
	{0x3A977F59, 188, 3, 9, 0},	/* contact the author */
	{0x3A977F59, 190, 3, 9, 0},	/* contact the writer */
	{0x3A977F59, 192, 2, 11, 2},	/* contact us */
	{0x3A977F59, 193, 2, 14, 1},	/* contact us */
	{0x3A9D74E1, 194, 1, 5, 2},	/* terms */
	{0x3A9D74E1, 194, 3, 5, 0},	/* terms and conditions */
	{0x3A9D74E1, 196, 2, 5, 0},	/* terms conditions */
	{0x3A9D74E1, 197, 3, 5, 0},	/* terms of service */
	{0x3A9D74E1, 199, 3, 5, 0},	/* terms of use */
	{0x3AB82545, 201, 1, 13, 0},	/* october */
	{0x3B2FA9C5, 201, 1, 11, 2},	/* home */
	{0x3B2FA9C5, 201, 2, 11, 2},	/* home page */
	{0x3B746B6D, 202, 1, 4, 0},	/* abonneren */
	{0x3B9B52C7, 202, 1, 13, 0},	/* grudnia */
	{0x3CAF879B, 202, 1, 0, 2},	/* retweet */
	{0x3D403739, 202, 2, 12, 1},	/* most commented */
	{0x3D403739, 203, 2, 12, 1},	/* most popular */
	{0x3D403739, 204, 2, 12, 1},	/* most read */
	{0x3D403739, 205, 2, 12, 1},	/* most recent */
	{0x3D403739, 206, 2, 12, 1},	/* most shared */
	{0x3D403739, 207, 2, 12, 1},	/* most viewed */
	{0x3D403739, 208, 2, 7, 2},	/* most voted */
	{0x3DF4B4E3, 209, 2, 9, 0},	/* serving as */
	{0x3E02B6F0, 210, 2, 15, 1},	/* en images */
	{0x3E02B6F0, 211, 3, 2, 1},	/* en savoir plus */
	{0x3E33C319, 213, 1, 11, 2},	/* homepage */
	{0x3E7CACED, 213, 1, 11, 2},	/* open */
	{0x3EB7BEE1, 213, 1, 14, 1},	/* enter */
	{0x3EB7BEE1, 213, 3, 7, 1},	/* enter your comment */
	{0x3EB7BEE1, 215, 3, 3, 0},	/* enter your email */
	{0x3EB7BEE1, 217, 3, 7, 1},	/* enter your email */
	{0x3EB7BEE1, 219, 3, 7, 1},	/* enter your name */
	{0x3F0F3BE9, 221, 1, 12, 1},	/* popular */
	{0x3F864543, 221, 1, 0, 2},	/* bookmark */
	{0x40AE1B4B, 221, 1, 13, 0},	/* lipca */
	{0x41B80315, 221, 1, 4, 2},	/* регистрация */
	{0x41C45D01, 221, 1, 10, 1},	/* auteur */
	{0x42AABACF, 221, 1, 7, 2},	/* comentar */
	{0x42B0C48F, 221, 1, 4, 0},	/* abonnieren */
	{0x42B6124A, 221, 3, 6, 0},	/* все права защищены */
	{0x434FA6E9, 223, 1, 0, 2},	/* partagez */
	{0x43641BEB, 223, 1, 3, 0},	/* boletín */
	{0x43C6F48F, 223, 1, 13, 0},	/* апреля */
	{0x43FE2E03, 223, 1, 4, 2},	/* connexion */
	{0x442A986D, 223, 1, 5, 0},	/* nutzungsbedingungen */
	{0x447BBD85, 223, 2, 2, 1},	/* veja também */
	{0x44BF1B87, 224, 2, 9, 0},	/* freelance journalist */
	{0x44BF1B87, 225, 2, 9, 0},	/* freelance writer */
	{0x453570C5, 226, 3, 7, 1},	/* notify me of */
	{0x466D995E, 228, 7, 7, 1},	/* tu dirección de correo electrónico no será */
	{0x466DAAB9, 234, 1, 0, 2},	/* messenger */
	{0x47127C25, 234, 1, 4, 0},	/* abbonamento */
	{0x474316DD, 234, 1, 11, 2},	/* archives */
	{0x477B8389, 234, 2, 4, 0},	/* digital access */
	{0x477B8389, 235, 2, 4, 0},	/* digital subscription */
	{0x480264C1, 236, 1, 11, 2},	/* recherche */
	{0x4858CA7B, 236, 1, 11, 2},	/* topics */
	{0x48773FCD, 236, 1, 5, 0},	/* cookie */
	{0x48AC2357, 236, 3, 6, 0},	/* wszelkie prawa zastrzeżone */
	{0x493DF63B, 238, 1, 11, 2},	/* sitemap */
	{0x498C58F8, 238, 1, 11, 2},	/* faq */
	{0x49C293AF, 238, 1, 8, 0},	/* beeld */
	{0x49FF29AD, 238, 1, 13, 0},	/* сентября */
	{0x4A2B29BF, 238, 1, 13, 0},	/* april */
	{0x4A393F53, 238, 1, 1, 2},	/* pubblicità */
	{0x4AB4FAAD, 238, 4, 6, 0},	/* todos los derechos reservados */
	{0x4AB4FAAD, 241, 4, 6, 0},	/* todos os direitos reservados */
	{0x4AE6B131, 244, 2, 11, 2},	/* strona główna */
	{0x4B3DD751, 245, 1, 4, 2},	/* entrar */
	{0x4B55DF4F, 245, 2, 0, 2},	/* podziel się */
	{0x4BFC2585, 246, 2, 7, 2},	/* 评论 */
	{0x4C356E5B, 247, 1, 0, 2},	/* udostępnij */
	{0x4C6A71FF, 247, 1, 14, 1},	/* присоединяйтесь */
	{0x4CB02431, 247, 2, 2, 1},	/* διαβάστε ακόμα */
	{0x4CB02431, 248, 2, 2, 1},	/* διαβάστε επίσης */
	{0x4CB02431, 249, 2, 2, 1},	/* διαβάστε περισσότερα */
	{0x4CB548E1, 250, 2, 4, 2},	/* iniciar sesión */
	{0x4D3B8411, 251, 4, 7, 0},	/* required fields are marked */
	{0x4E28736E, 254, 2, 5, 2},	/* i agree */
	{0x4E28736E, 255, 3, 12, 1},	/* i più letti */
	{0x4EE33BF5, 257, 2, 2, 1},	/* keep reading */
	{0x4F025A95, 258, 1, 3, 0},	/* iscriviti */
	{0x4F40C119, 258, 2, 10, 1},	/* 编辑 */
	{0x4F7198B1, 259, 1, 11, 2},	/* contacto */
	{0x4F7E844F, 259, 1, 10, 1},	/* author */
	{0x50311B5D, 259, 1, 11, 2},	/* science */
	{0x506907D6, 259, 2, 13, 0},	/* day ago */
	{0x5073FE43, 260, 1, 15, 1},	/* wideo */
	{0x50A7D3BB, 260, 1, 13, 0},	/* janvier */
	{0x512871AB, 260, 4, 0, 2},	/* send to a friend */
	{0x512871AB, 263, 2, 14, 1},	/* send us */
	{0x529B1F87, 264, 1, 13, 0},	/* gennaio */
	{0x537E5822, 264, 1, 8, 0},	/* fot */
	{0x53B40363, 264, 2, 9, 0},	/* associate editor */
	{0x54B5640B, 265, 2, 5, 0},	/* όροι χρήσης */
	{0x54D7C48C, 266, 2, 2, 1},	/* læs også */
	{0x54FB2078, 267, 5, 6, 0},	/* may not be published broadcast */
	{0x54FB2078, 271, 4, 6, 0},	/* may not be reproduced */
	{0x552E0B4A, 274, 1, 10, 1},	/* by */
	{0x555EF141, 274, 1, 13, 0},	/* juli */
	{0x5567B8A9, 274, 2, 1, 2},	/* 广告 */
	{0x5574EC0A, 275, 1, 10, 1},	/* por */
	{0x55BF3D85, 275, 3, 2, 1},	/* continua a leggere */
	{0x55BF3D85, 277, 5, 1, 2},	/* continua después de la publicidad */
	{0x55C00D13, 281, 1, 13, 0},	/* septiembre */
	{0x56626759, 281, 2, 13, 0},	/* hour ago */
	{0x566E2BA7, 282, 1, 14, 1},	/* clicca */
	{0x5737ACC5, 282, 1, 11, 2},	/* контакты */
	{0x5785242B, 282, 2, 2, 1},	/* saiba mais */
	{0x579E50A5, 283, 1, 13, 0},	/* février */
	{0x57B2F081, 283, 1, 4, 2},	/* σύνδεση */
	{0x590F3D71, 283, 1, 1, 2},	/* anzeigen */
	{0x59643D99, 283, 3, 7, 1},	/* deja un comentario */
	{0x59643D99, 285, 3, 7, 1},	/* deja una respuesta */
	{0x5A0B6391, 287, 2, 5, 0},	/* polityka prywatności */
	{0x5A0C05B9, 288, 1, 3, 0},	/* подпишитесь */
	{0x5AC0D973, 288, 1, 14, 1},	/* join */
	{0x5AC0D973, 288, 3, 7, 1},	/* join the conversation */
	{0x5AC0D973, 290, 3, 7, 2},	/* join the conversation */
	{0x5AC0D973, 292, 3, 7, 1},	/* join the discussion */
	{0x5AC0D973, 294, 3, 7, 2},	/* join the discussion */
	{0x5AC0D973, 296, 3, 12, 1},	/* join us on */
	{0x5B2D09AB, 298, 1, 0, 2},	/* stampa */
	{0x5B62E9FF, 298, 1, 7, 2},	/* комментировать */
	{0x5B836563, 298, 1, 0, 2},	/* enviar */
	{0x5BBA6CAD, 298, 3, 7, 1},	/* γράψτε το σχόλιό */
	{0x5C208813, 300, 1, 4, 0},	/* s'abonner */
	{0x5C37AFC5, 300, 1, 11, 2},	/* about */
	{0x5C37AFC5, 300, 3, 9, 0},	/* about the author */
	{0x5C37AFC5, 302, 2, 11, 2},	/* about us */
	{0x5C76E5F1, 303, 1, 11, 2},	/* новости */
	{0x5CCB67AA, 303, 5, 2, 1},	/* in case you missed it */
	{0x5CCB67AA, 307, 2, 15, 1},	/* in pictures */
	{0x5CCB67AA, 308, 3, 3, 0},	/* in your inbox */
	{0x5D13738D, 310, 2, 4, 0},	/* abonnez vous */
	{0x5D5D36E1, 311, 1, 7, 2},	/* commentaires */
	{0x5DA2D2B9, 311, 1, 7, 2},	/* commenter */
	{0x5DB4480D, 311, 1, 3, 1},	/* receive */
	{0x5DB93E87, 311, 1, 15, 1},	/* βίντεο */
	{0x5DD57ADD, 311, 1, 12, 1},	/* meistgelesen */
	{0x5E013AF5, 311, 1, 11, 2},	/* tags */
	{0x5E3ADFB3, 311, 1, 11, 2},	/* menu */
	{0x5E47AD07, 311, 1, 0, 2},	/* flipboard */
	{0x5F6E4F19, 311, 1, 7, 2},	/* oldest */
	{0x604E3435, 311, 2, 14, 0},	/* free app */
	{0x604E3435, 312, 2, 3, 0},	/* free email */
	{0x604E3435, 313, 2, 4, 0},	/* free trial */
	{0x60F4576C, 314, 2, 12, 1},	/* più letti */
	{0x61A9CB17, 315, 1, 12, 1},	/* featured */
	{0x61C45E4D, 315, 2, 14, 1},	/* order now */
	{0x620CD905, 316, 1, 0, 2},	/* mail */
	{0x62296839, 316, 1, 13, 0},	/* july */
	{0x6229907B, 316, 1, 13, 0},	/* abril */
	{0x6232C94B, 316, 1, 13, 0},	/* октября */
	{0x624A7B5D, 316, 1, 0, 2},	/* drucken */
	{0x6339CB77, 316, 1, 4, 2},	/* regístrate */
	{0x639BCFF5, 316, 3, 4, 0},	/* already a member */
	{0x639BCFF5, 318, 3, 4, 0},	/* already a subscriber */
	{0x63C1F551, 320, 1, 3, 0},	/* infolettre */
	{0x64B91FB7, 320, 1, 15, 1},	/* galeria */
	{0x64E7478F, 320, 1, 0, 2},	/* linkedin */
	{0x6527F744, 320, 2, 15, 0},	/* min read */
	{0x656364B7, 321, 1, 13, 0},	/* ιουλίου */
	{0x6571AA2B, 321, 2, 7, 2},	/* load comments */
	{0x6571AA2B, 322, 2, 11, 2},	/* load more */
	{0x6571AA2B, 323, 3, 7, 2},	/* load more comments */
	{0x65755F1B, 325, 1, 0, 2},	/* delen */
	{0x65B17CEF, 325, 3, 7, 1},	/* type your comment */
	{0x65C57D71, 327, 1, 0, 2},	/* печать */
	{0x66309C7B, 327, 1, 0, 2},	/* email */
	{0x66309C7B, 327, 6, 7, 0},	/* email address will not be published */
	{0x66309C7B, 332, 2, 3, 0},	/* email alerts */
	{0x66309C7B, 333, 2, 0, 2},	/* email this */
	{0x66309C7B, 334, 3, 0, 2},	/* email this article */
	{0x66309C7B, 336, 4, 0, 2},	/* email to a friend */
	{0x66309C7B, 339, 2, 3, 0},	/* email updates */
	{0x66E19261, 340, 1, 10, 1},	/* autor */
	{0x6704B931, 340, 1, 11, 2},	/* categories */
	{0x676E072B, 340, 1, 13, 0},	/* februar */
	{0x678E8C53, 340, 2, 11, 2},	/* contactez nous */
	{0x678ED069, 341, 1, 13, 0},	/* марта */
	{0x682DF2EB, 341, 1, 15, 1},	/* vidéo */
	{0x68769919, 341, 2, 2, 1},	/* zobacz także */
	{0x68769919, 342, 2, 2, 1},	/* zobacz też */
	{0x68769919, 343, 2, 2, 1},	/* zobacz więcej */
	{0x692E04F5, 344, 1, 13, 0},	/* οκτωβρίου */
	{0x697B5683, 344, 1, 11, 2},	/* jobs */
	{0x69C2E290, 344, 2, 2, 1},	/* lea también */
	{0x6A997FAB, 345, 1, 0, 2},	/* instagram */
	{0x6B87DEAD, 345, 1, 14, 1},	/* volg */
	{0x6BE681F7, 345, 1, 0, 2},	/* μοιράσου */
	{0x6C039D7D, 345, 2, 10, 1},	/* 来源 */
	{0x6C13AD05, 346, 1, 5, 0},	/* gdpr */
	{0x6C8EDA05, 346, 1, 13, 0},	/* października */
	{0x6D19DA03, 346, 1, 12, 1},	/* beliebt */
	{0x6D43D64D, 346, 1, 4, 0},	/* подписаться */
	{0x6D47F92A, 346, 2, 2, 1},	/* läs mer */
	{0x6D47F92A, 347, 2, 2, 1},	/* läs också */
	{0x6DF4AA83, 348, 1, 0, 2},	/* εκτυπωση */
	{0x6E06167B, 348, 1, 11, 2},	/* sports */
	{0x6E0DE100, 348, 3, 2, 1},	/* te puede interesar */
	{0x6EDD6B6D, 350, 1, 0, 2},	/* drukuj */
	{0x6EF96791, 350, 1, 12, 1},	/* популярное */
	{0x6F5FCF19, 350, 1, 7, 2},	/* reageer */
	{0x6F623329, 350, 1, 4, 2},	/* accedi */
	{0x70114EEF, 350, 1, 8, 0},	/* φωτογραφία */
	{0x70487385, 350, 1, 13, 0},	/* stycznia */
	{0x706426F7, 350, 1, 1, 2},	/* publicidade */
	{0x70673FC3, 350, 1, 13, 0},	/* μαρτίου */
	{0x707FBC27, 350, 2, 7, 1},	/* napisz komentarz */
	{0x7082E79D, 351, 1, 13, 0},	/* sunday */
	{0x7093390F, 351, 2, 4, 2},	/* 注册 */
	{0x70C43DBF, 352, 1, 8, 0},	/* foto */
	{0x70C43DBF, 352, 1, 8, 1},	/* foto */
	{0x70C43DBF, 352, 1, 15, 1},	/* foto */
	{0x72472C55, 352, 2, 2, 1},	/* mehr dazu */
	{0x72472C55, 353, 2, 2, 1},	/* mehr lesen */
	{0x72472C55, 354, 3, 2, 1},	/* mehr zum thema */
	{0x7247E812, 356, 1, 8, 0},	/* epa */
	{0x725A79FB, 356, 1, 4, 2},	/* password */
	{0x7294B131, 356, 4, 6, 0},	/* 版权声明 */
	{0x7294B131, 359, 4, 6, 0},	/* 版权所有 */
	{0x72B25B03, 362, 1, 13, 0},	/* ιουνίου */
	{0x7376A417, 362, 1, 1, 2},	/* sponsored */
	{0x7376A417, 362, 2, 1, 2},	/* sponsored content */
	{0x7376A417, 363, 2, 1, 2},	/* sponsored links */
	{0x737F0CF5, 364, 1, 7, 2},	/* flag */
	{0x7396CCB1, 364, 3, 7, 1},	/* lascia un commento */
	{0x739CE4EF, 366, 1, 1, 2},	/* promoted */
	{0x739CE4EF, 366, 2, 1, 2},	/* promoted content */
	{0x73E2CC11, 367, 1, 11, 2},	/* buscar */
	{0x74074EC1, 367, 1, 11, 2},	/* business */
	{0x7477161B, 367, 2, 2, 1},	/* meer over */
	{0x74A77641, 368, 1, 7, 2},	/* comments */
	{0x74A77641, 368, 3, 7, 1},	/* comments are closed */
	{0x74A77641, 370, 3, 7, 1},	/* comments have been */
	{0x74A77641, 372, 3, 7, 1},	/* comments on this */
	{0x761D90C9, 374, 2, 14, 1},	/* folgen sie */
	{0x764748D9, 375, 1, 11, 2},	/* video */
	{0x764748D9, 375, 1, 15, 1},	/* video */
	{0x764748D9, 375, 1, 15, 1},	/* video */
	{0x764EED7F, 375, 1, 3, 0},	/* newsletters */
	{0x7656A4D5, 375, 1, 13, 0},	/* декабря */
	{0x7669C24D, 375, 2, 2, 1},	/* czytaj dalej */
	{0x7669C24D, 376, 2, 2, 1},	/* czytaj także */
	{0x7669C24D, 377, 2, 2, 1},	/* czytaj też */
	{0x7669C24D, 378, 2, 2, 1},	/* czytaj więcej */
	{0x76AD8B0B, 379, 1, 4, 2},	/* вход */
	{0x7740CE57, 379, 2, 4, 0},	/* 订阅 */
	{0x77BCC48D, 380, 1, 13, 0},	/* junio */
	{0x7806531B, 380, 2, 7, 1},	/* dodaj komentarz */
	{0x782315F9, 381, 2, 0, 2},	/* artikel drucken */
	{0x782315F9, 382, 2, 0, 2},	/* artikel teilen */
	{0x7874BAAF, 383, 1, 7, 2},	/* kommentar */
	{0x7874BAAF, 383, 2, 7, 1},	/* kommentar schreiben */
	{0x7874BAAF, 384, 2, 7, 1},	/* kommentar verfassen */
	{0x787CA18F, 385, 3, 7, 1},	/* laisser un commentaire */
	{0x78B65E9D, 387, 3, 5, 0},	/* informativa sulla privacy */
	{0x78C5F021, 389, 1, 0, 2},	/* tumblr */
	{0x78DF1EAD, 389, 1, 1, 2},	/* advertisements */
	{0x798B6C87, 389, 1, 7, 2},	/* komentarz */
	{0x7A507473, 389, 4, 7, 1},	/* schreiben sie einen kommentar */
	{0x7B033633, 392, 2, 0, 2},	/* copy link */
	{0x7B033633, 393, 2, 0, 2},	/* copy url */
	{0x7B5DA355, 394, 1, 13, 0},	/* monday */
	{0x7BA12059, 394, 1, 7, 2},	/* report */
	{0x7BA12059, 394, 2, 7, 2},	/* report abuse */
	{0x7BA12059, 395, 2, 7, 2},	/* report comment */
	{0x7BA12059, 396, 3, 1, 2},	/* report this ad */
	{0x7BDF6C93, 398, 1, 13, 1},	/* published */
	{0x7C0611D7, 398, 2, 12, 1},	/* 热点 */
	{0x7C0611D7, 399, 2, 12, 1},	/* 热门 */
	{0x7C3A5503, 400, 1, 8, 1},	/* fotos */
	{0x7DC82551, 400, 2, 3, 0},	/* inscrivez vous */
	{0x7DDE0E72, 401, 2, 0, 2},	/* e mail */
	{0x7DDE0E72, 402, 2, 3, 0},	/* e newsletter */
	{0x7E2AD0AF, 403, 1, 13, 0},	/* dezember */
	{0x7E2B9BE7, 403, 1, 4, 2},	/* εγγραφή */
	{0x7E4B6D2B, 403, 2, 9, 0},	/* staff writer */
	{0x7E85C3C9, 404, 1, 11, 2},	/* startseite */
	{0x7E8D80B1, 404, 1, 10, 1},	/* door */
	{0x7E9060A7, 404, 2, 2, 1},	/* leia mais */
	{0x7E9060A7, 405, 2, 2, 1},	/* leia também */
	{0x800952B5, 406, 1, 8, 0},	/* pics */
	{0x8043B68B, 406, 4, 2, 1},	/* 延伸阅读 */
	{0x8048C517, 409, 4, 6, 0},	/* tutti i diritti riservati */
	{0x80583877, 412, 1, 13, 0},	/* saturday */
	{0x8079BFDF, 412, 3, 9, 0},	/* über den autor */
	{0x8079BFDF, 414, 3, 9, 0},	/* über die autorin */
	{0x81CFE897, 416, 2, 4, 0},	/* full access */
	{0x81CFE897, 417, 2, 2, 2},	/* full story */
	{0x821CC427, 418, 1, 13, 0},	/* march */
	{0x82D0C30B, 418, 1, 15, 1},	/* podcast */
	{0x82D8DD5F, 418, 6, 7, 1},	/* ihre e mail adresse wird nicht */
	{0x836C73F0, 423, 1, 10, 1},	/* von */
	{0x83BD850B, 423, 3, 6, 0},	/* without the express */
	{0x83F13343, 425, 2, 1, 2},	/* 廣告 */
	{0x84277223, 426, 1, 7, 2},	/* σχολια */
	{0x860C7187, 426, 4, 5, 0},	/* 隐私政策 */
	{0x874296B7, 429, 1, 13, 0},	/* avril */
	{0x879CB943, 429, 1, 13, 0},	/* μαΐου */
	{0x87AA851F, 429, 1, 11, 2},	/* kontakt */
	{0x87E81917, 429, 1, 13, 0},	/* juni */
	{0x880DF926, 429, 3, 1, 2},	/* на правах рекламы */
	{0x885407B1, 431, 1, 14, 1},	/* choose */
	{0x887E3E95, 431, 1, 3, 0},	/* nieuwsbrief */
	{0x8882E98D, 431, 1, 13, 0},	/* friday */
	{0x888F8174, 431, 2, 14, 1},	/* haz clic */
	{0x88A3444B, 432, 1, 11, 2},	/* prev */
	{0x88C9F731, 432, 1, 14, 1},	/* click */
	{0x88C9F731, 432, 2, 2, 1},	/* click here */
	{0x88C9F731, 433, 2, 14, 0},	/* click here */
	{0x88C9F731, 434, 3, 0, 1},	/* click to share */
	{0x8931EBDD, 436, 1, 13, 0},	/* febrero */
	{0x894F123F, 436, 1, 4, 0},	/* подписка */
	{0x89C96197, 436, 1, 7, 2},	/* комментарии */
	{0x89D37E85, 436, 1, 13, 0},	/* oktober */
	{0x8B0C3734, 436, 1, 8, 0},	/* afp */
	{0x8BBC2FE5, 436, 1, 2, 1},	/* подробнее */
	{0x8C00DA3D, 436, 1, 11, 2},	/* sections */
	{0x8C224EED, 436, 1, 11, 2},	/* gospodarka */
	{0x8C943A1D, 436, 1, 4, 0},	/* abbonati */
	{0x8EB0ADFD, 436, 1, 11, 2},	/* help */
	{0x8EC44B61, 436, 4, 7, 0},	/* will not be published */
	{0x8F416189, 439, 4, 11, 2},	/* 联系我们 */
	{0x8F61FCE5, 442, 1, 4, 2},	/* donate */
	{0x8FED64D3, 442, 1, 0, 2},	/* wyślij */
	{0x9012D3BD, 442, 1, 12, 1},	/* najnowsze */
	{0x90880985, 442, 1, 0, 2},	/* telegram */
	{0x90880985, 442, 1, 14, 0},	/* telegram */
	{0x908CCDEB, 442, 1, 11, 2},	/* entertainment */
	{0x90D67829, 442, 2, 4, 0},	/* forgot password */
	{0x90D67829, 443, 3, 4, 0},	/* forgot your password */
	{0x90F13AB5, 445, 1, 1, 2},	/* anuncio */
	{0x90F80119, 445, 4, 4, 0},	/* create a free account */
	{0x90F80119, 448, 3, 4, 0},	/* create an account */
	{0x912F9EF5, 450, 1, 11, 2},	/* kultur */
	{0x91A166F4, 450, 1, 14, 1},	/* tap */
	{0x91CB6AEF, 450, 2, 5, 0},	/* your consent */
	{0x91CB6AEF, 451, 2, 7, 2},	/* your email */
	{0x91CB6AEF, 452, 3, 3, 0},	/* your email address */
	{0x91CB6AEF, 454, 2, 3, 0},	/* your inbox */
	{0x91CB6AEF, 455, 2, 7, 2},	/* your name */
	{0x91CB6AEF, 456, 2, 4, 1},	/* your subscription */
	{0x91D477C1, 457, 1, 14, 1},	/* cliquez */
	{0x92363E01, 457, 1, 13, 0},	/* marzo */
	{0x9280DCCD, 457, 1, 11, 2},	/* weather */
	{0x929983CB, 457, 4, 7, 1},	/* what do you think */
	{0x929983CB, 460, 4, 12, 1},	/* what to read next */
	{0x929ED5CD, 463, 1, 13, 0},	/* maja */
	{0x92AB98DA, 463, 1, 14, 1},	/* get */
	{0x92AB98DA, 463, 2, 3, 1},	/* get our */
	{0x92AB98DA, 464, 3, 14, 0},	/* get the best */
	{0x92AB98DA, 466, 3, 14, 0},	/* get the facts */
	{0x92AB98DA, 468, 3, 3, 1},	/* get the latest */
	{0x92AB98DA, 470, 3, 14, 0},	/* get the latest */
	{0x93104719, 472, 3, 4, 0},	/* cancel any time */
	{0x93104719, 474, 2, 4, 0},	/* cancel anytime */
	{0x93104719, 475, 2, 7, 1},	/* cancel reply */
	{0x93104719, 476, 2, 7, 2},	/* cancel reply */
	{0x939728BB, 477, 3, 4, 0},	/* support independent journalism */
	{0x939728BB, 479, 3, 4, 0},	/* support our journalism */
	{0x93F62EB7, 481, 1, 8, 0},	/* fotografía */
	{0x9421579F, 481, 1, 2, 1},	/* więcej */
	{0x943E758D, 481, 2, 15, 0},	/* media caption */
	{0x943E758D, 482, 2, 15, 2},	/* media caption */
	{0x943E758D, 483, 4, 15, 0},	/* media playback is unsupported */
	{0x94BF81A1, 486, 3, 5, 0},	/* politique de confidentialité */
	{0x9573161C, 488, 2, 2, 1},	/* up next */
	{0x95AE7C1D, 489, 1, 13, 0},	/* августа */
	{0x95D0C8F9, 489, 2, 5, 0},	/* aviso legal */
	{0x9644AF17, 490, 1, 0, 2},	/* κοινοποίηση */
	{0x96724C97, 490, 1, 11, 2},	/* accueil */
	{0x970691DB, 490, 1, 0, 2},	/* teilen */
	{0x97165582, 490, 1, 8, 0},	/* ap */
	{0x97165582, 490, 2, 8, 0},	/* ap photo */
	{0x97C9E93E, 491, 2, 2, 1},	/* lee también */
	{0x983901FF, 492, 1, 11, 2},	/* rechercher */
	{0x986EC239, 492, 3, 6, 0},	/* alle rechte vorbehalten */
	{0x986EC239, 494, 3, 6, 0},	/* alle rechten voorbehouden */
	{0x98754F6D, 496, 1, 13, 0},	/* december */
	{0x99359BA5, 496, 1, 13, 0},	/* июня */
	{0x998D9F5D, 496, 2, 2, 1},	/* don't miss */
	{0x99910D77, 497, 1, 4, 0},	/* подписывайтесь */
	{0x99910D77, 497, 1, 14, 1},	/* подписывайтесь */
	{0x99A97AB9, 497, 2, 2, 1},	/* przeczytaj także */
	{0x99A97AB9, 498, 2, 2, 1},	/* przeczytaj też */
	{0x9AAFFE57, 499, 1, 11, 2},	/* videos */
	{0x9B0C0CD1, 499, 1, 3, 0},	/* unsubscribe */
	{0x9B267153, 499, 2, 7, 1},	/* оставить комментарий */
	{0x9C111D17, 500, 1, 8, 0},	/* handout */
	{0x9C284729, 500, 4, 2, 1},	/* 相关文章 */
	{0x9C284729, 503, 4, 2, 1},	/* 相关新闻 */
	{0x9C284729, 506, 4, 2, 1},	/* 相关阅读 */
	{0x9C3BDA5C, 509, 4, 9, 0},	/* her work has appeared */
	{0x9C566FC7, 512, 4, 7, 1},	/* コメント */
	{0x9CC9373D, 515, 1, 12, 1},	/* polecamy */
	{0x9DB0FE70, 515, 3, 2, 1},	/* le puede interesar */
	{0x9E937283, 517, 1, 14, 1},	/* klicken */
	{0x9EAC325B, 517, 1, 11, 2},	/* wiadomości */
	{0x9ED10EF3, 517, 1, 0, 2},	/* compartilhe */
	{0x9EF1B799, 517, 1, 7, 2},	/* ответить */
	{0x9F04F42D, 517, 1, 1, 2},	/* advertisement */
	{0x9F04F42D, 517, 4, 1, 2},	/* advertisement continue reading below */
	{0x9F04F42D, 520, 6, 1, 2},	/* advertisement continue reading the main story */
	{0x9F04F42D, 525, 2, 1, 1},	/* advertisement scroll */
	{0x9FD55A73, 526, 1, 12, 1},	/* empfehlungen */
	{0x9FF6CA59, 526, 4, 7, 2},	/* 网友评论 */
	{0xA0475B7F, 529, 1, 13, 0},	/* listopada */
	{0xA061677B, 529, 2, 9, 0},	/* deputy editor */
	{0xA07A9834, 530, 5, 7, 1},	/* ваш e mail не будет */
	{0xA086787F, 534, 3, 12, 1},	/* connect with us */
	{0xA0B8D86D, 536, 1, 13, 0},	/* dicembre */
	{0xA11620D1, 536, 2, 2, 1},	/* lees meer */
	{0xA11620D1, 537, 2, 2, 1},	/* lees ook */
	{0xA11620D1, 538, 2, 2, 1},	/* lees verder */
	{0xA1432065, 539, 1, 14, 1},	/* explore */
	{0xA1606A8B, 539, 1, 10, 1},	/* текст */
	{0xA210CD35, 539, 2, 10, 1},	/* 作者 */
	{0xA29AC261, 540, 1, 11, 2},	/* поиск */
	{0xA2A75B63, 540, 1, 3, 0},	/* suscríbete */
	{0xA2F5FDC1, 540, 1, 13, 0},	/* february */
	{0xA303BC6B, 540, 4, 11, 2},	/* 返回顶部 */
	{0xA4269E95, 543, 1, 0, 2},	/* follow */
	{0xA4269E95, 543, 1, 14, 1},	/* follow */
	{0xA4269E95, 543, 2, 9, 0},	/* follow her */
	{0xA4269E95, 544, 4, 9, 0},	/* follow her on twitter */
	{0xA4269E95, 547, 2, 9, 0},	/* follow him */
	{0xA4269E95, 548, 4, 9, 0},	/* follow him on twitter */
	{0xA4269E95, 551, 3, 9, 0},	/* follow me on */
	{0xA4269E95, 553, 2, 0, 2},	/* follow us */
	{0xA4269E95, 554, 2, 12, 1},	/* follow us */
	{0xA4269E95, 555, 2, 14, 0},	/* follow us */
	{0xA460483F, 556, 2, 9, 0},	/* journaliste au */
	{0xA4A1C55B, 557, 1, 0, 2},	/* partilhar */
	{0xA4DED7EF, 557, 2, 2, 1},	/* lire aussi */
	{0xA4DED7EF, 558, 3, 2, 1},	/* lire la suite */
	{0xA563A4FF, 560, 1, 0, 2},	/* compartilhar */
	{0xA5CA19C3, 560, 1, 15, 1},	/* vídeo */
	{0xA68C81F1, 560, 1, 7, 2},	/* comment */
	{0xA6BFACE1, 560, 1, 11, 2},	/* политика */
	{0xA6BFACE1, 560, 2, 5, 0},	/* политика конфиденциальности */
	{0xA6DE48EF, 561, 1, 13, 0},	/* января */
	{0xA7259129, 561, 2, 2, 1},	/* voir aussi */
	{0xA726F8E3, 562, 1, 4, 2},	/* rejestracja */
	{0xA749D30B, 562, 3, 7, 1},	/* leave a comment */
	{0xA749D30B, 564, 3, 7, 1},	/* leave a reply */
	{0xA749D30B, 566, 2, 7, 1},	/* leave comment */
	{0xA749D30B, 567, 3, 7, 1},	/* leave your comment */
	{0xA74E6DE3, 569, 1, 11, 2},	/* close */
	{0xA7AB7F77, 569, 1, 8, 0},	/* pictured */
	{0xA7AB7F77, 569, 1, 8, 1},	/* pictured */
	{0xA8273091, 569, 2, 5, 0},	/* пользовательское соглашение */
	{0xA8962251, 570, 1, 4, 2},	/* anmelden */
	{0xA897095F, 570, 2, 9, 1},	/* reporting by */
	{0xA8D48DED, 571, 1, 11, 2},	/* english */
	{0xA92F8491, 571, 2, 2, 1},	/* noticias relacionadas */
	{0xA9521463, 572, 1, 11, 2},	/* επικοινωνία */
	{0xA97F9971, 572, 3, 4, 0},	/* réservé aux abonnés */
	{0xA99BEFAB, 574, 1, 1, 2},	/* إعلان */
	{0xA9BE9FAB, 574, 1, 3, 0},	/* boletines */
	{0xAA10C3B8, 574, 1, 1, 2},	/* ad */
	{0xAA10C3B8, 574, 2, 1, 2},	/* ad feature */
	{0xAAE91A77, 575, 1, 15, 1},	/* live */
	{0xAB7409CD, 575, 2, 6, 0},	/* riproduzione riservata */
	{0xABA103B8, 576, 1, 10, 1},	/* της */
	{0xABCAFB2E, 576, 1, 0, 2},	/* rss */
	{0xAD69A775, 576, 3, 7, 1},	/* post a comment */
	{0xAD69A775, 578, 3, 7, 2},	/* post a comment */
	{0xAD69A775, 580, 2, 7, 2},	/* post comment */
	{0xAD69A775, 581, 3, 7, 1},	/* post your comment */
	{0xAE1CB535, 583, 2, 2, 1},	/* leer más */
	{0xAEB162DC, 584, 2, 14, 0},	/* our app */
	{0xAEB162DC, 585, 2, 14, 0},	/* our facebook */
	{0xAEB162DC, 586, 3, 3, 0},	/* our mailing list */
	{0xAEB162DC, 588, 2, 14, 0},	/* our website */
	{0xAEB7F77D, 589, 3, 5, 0},	/* política de privacidad */
	{0xAEB7F77D, 591, 3, 5, 0},	/* política de privacidade */
	{0xAF414311, 593, 1, 3, 0},	/* рассылка */
	{0xAF9EC497, 593, 1, 13, 0},	/* tuesday */
	{0xAFA93E5E, 593, 2, 4, 2},	/* se connecter */
	{0xAFABFE1B, 594, 1, 1, 2},	/* advert */
	{0xAFE0FE45, 594, 2, 8, 0},	/* file image */
	{0xAFE0FE45, 595, 2, 8, 0},	/* file photo */
	{0xAFE0FE45, 596, 2, 8, 0},	/* file picture */
	{0xB0B62303, 597, 1, 11, 2},	/* nachrichten */
	{0xB1112143, 597, 3, 7, 1},	/* have your say */
	{0xB1A4019D, 599, 1, 5, 2},	/* disclaimer */
	{0xB1FD2383, 599, 2, 4, 1},	/* sign in */
	{0xB1FD2383, 600, 2, 3, 1},	/* sign up */
	{0xB1FD2383, 601, 2, 4, 2},	/* sign up */
	{0xB1FD2383, 602, 3, 3, 0},	/* sign up for */
	{0xB1FD2383, 604, 3, 3, 0},	/* sign up now */
	{0xB1FD2383, 606, 3, 3, 0},	/* sign up to */
	{0xB237E60B, 608, 1, 13, 0},	/* luglio */
	{0xB2829BDB, 608, 1, 8, 1},	/* images */
	{0xB295A34F, 608, 1, 1, 2},	/* реклама */
	{0xB2A7AECA, 608, 2, 14, 1},	/* to contact */
	{0xB2BB2C9B, 609, 1, 12, 1},	/* recommended */
	{0xB2BB2C9B, 609, 3, 12, 1},	/* recommended for you */
	{0xB2BB2C9B, 611, 2, 2, 1},	/* recommended reading */
	{0xB3394056, 612, 2, 9, 0},	/* she covers */
	{0xB3394056, 613, 2, 9, 0},	/* she joined */
	{0xB33A3EDC, 614, 1, 8, 1},	/* pic */
	{0xB33FCB18, 614, 2, 9, 0},	/* est journaliste */
	{0xB347F401, 615, 3, 8, 0},	/* 資料圖 */
	{0xB3B138AD, 617, 1, 11, 2},	/* opinion */
	{0xB3C03331, 617, 2, 11, 1},	/* skip to */
	{0xB3C03331, 618, 3, 11, 2},	/* skip to content */
	{0xB3C03331, 620, 4, 11, 2},	/* skip to main content */
	{0xB3C03331, 623, 3, 11, 2},	/* skip to navigation */
	{0xB3F0D419, 625, 1, 11, 2},	/* esportes */
	{0xB47BC964, 625, 3, 9, 0},	/* is a columnist */
	{0xB47BC964, 627, 3, 9, 0},	/* is a contributing */
	{0xB47BC964, 629, 3, 9, 0},	/* is a contributor */
	{0xB47BC964, 631, 3, 9, 0},	/* is a correspondent */
	{0xB47BC964, 633, 3, 9, 0},	/* is a freelance */
	{0xB47BC964, 635, 3, 9, 0},	/* is a journalist */
	{0xB47BC964, 637, 3, 9, 0},	/* is a professor */
	{0xB47BC964, 639, 3, 9, 0},	/* is a reporter */
	{0xB47BC964, 641, 4, 9, 0},	/* is a senior writer */
	{0xB47BC964, 644, 4, 9, 0},	/* is a staff writer */
	{0xB47BC964, 647, 3, 9, 0},	/* is a writer */
	{0xB47BC964, 649, 3, 9, 0},	/* is an author */
	{0xB47BC964, 651, 3, 9, 0},	/* is an editor */
	{0xB47BC964, 653, 2, 9, 0},	/* is journalist */
	{0xB47BC964, 654, 4, 9, 0},	/* is the author of */
	{0xB47BC964, 657, 3, 9, 0},	/* is the editor */
	{0xB4E9930E, 659, 1, 10, 1},	/* par */
	{0xB4F22BE1, 659, 2, 9, 0},	/* arbeitet als */
	{0xB580CF77, 660, 2, 5, 0},	/* προσωπικών δεδομένων */
	{0xB5E2F7D9, 661, 1, 4, 0},	/* suscriptores */
	{0xB5EA3B13, 661, 1, 11, 2},	/* culture */
	{0xB65B429F, 661, 2, 2, 1},	/* читайте также */
	{0xB664C2A1, 662, 1, 13, 0},	/* mars */
	{0xB67B722D, 662, 1, 11, 2},	/* πολιτική */
	{0xB67B722D, 662, 2, 5, 0},	/* πολιτική απορρήτου */
	{0xB696AD25, 663, 1, 13, 0},	/* julio */
	{0xB6C90BB9, 663, 1, 1, 2},	/* werbung */
	{0xB717BE67, 663, 2, 13, 0},	/* hours ago */
	{0xB71DA5F6, 664, 3, 12, 1},	/* à la une */
	{0xB71DA5F6, 666, 3, 2, 1},	/* à lire aussi */
	{0xB77784D2, 668, 3, 6, 0},	/* при использовании материалов */
	{0xB7A23061, 670, 1, 11, 2},	/* deportes */
	{0xB7AAFB39, 670, 1, 5, 2},	/* impressum */
	{0xB8832BDB, 670, 1, 13, 0},	/* giugno */
	{0xB9979241, 670, 1, 5, 2},	/* legal */
	{0xB9B88D39, 670, 1, 11, 2},	/* início */
	{0xBA0C668A, 670, 3, 14, 0},	/* for more information */
	{0xBA0C668A, 672, 3, 14, 0},	/* for more news */
	{0xBA2214E9, 674, 2, 12, 1},	/* editor's choice */
	{0xBA2214E9, 675, 2, 12, 1},	/* editor's picks */
	{0xBA2214E9, 676, 2, 12, 1},	/* editors picks */
	{0xBA871F8B, 677, 2, 2, 1},	/* σχετικά άρθρα */
	{0xBB06532E, 678, 1, 11, 2},	/* top */
	{0xBB06532E, 678, 2, 12, 1},	/* top news */
	{0xBB06532E, 679, 2, 12, 1},	/* top stories */
	{0xBB2A3883, 680, 1, 13, 0},	/* czerwca */
	{0xBB60F48F, 680, 2, 7, 2},	/* 回复 */
	{0xBBCC581F, 681, 1, 14, 1},	/* hier */
	{0xBC879856, 681, 1, 4, 2},	/* abo */
	{0xBCB57DB5, 681, 1, 8, 0},	/* image */
	{0xBCB57DB5, 681, 1, 8, 1},	/* image */
	{0xBCB57DB5, 681, 1, 15, 2},	/* image */
	{0xBCB57DB5, 681, 2, 8, 0},	/* image caption */
	{0xBCB57DB5, 682, 2, 8, 0},	/* image credit */
	{0xBCB57DB5, 683, 2, 8, 0},	/* image source */
	{0xBD01091F, 684, 2, 2, 1},	/* read also */
	{0xBD01091F, 685, 3, 2, 2},	/* read full story */
	{0xBD01091F, 687, 2, 2, 1},	/* read more */
	{0xBD01091F, 688, 2, 2, 1},	/* read next */
	{0xBD01091F, 689, 2, 2, 2},	/* read on */
	{0xBD01091F, 690, 3, 2, 1},	/* read the full */
	{0xBD01091F, 692, 2, 2, 1},	/* read this */
	{0xBD2C6B2F, 693, 1, 1, 2},	/* advertentie */
	{0xBDDB5F09, 693, 1, 6, 1},	/* copyright */
	{0xBE056C73, 693, 3, 6, 0},	/* tous droits réservés */
	{0xBE9BC4A5, 695, 1, 13, 0},	/* june */
	{0xBF00A3B5, 695, 1, 11, 2},	/* back */
	{0xBF00A3B5, 695, 3, 11, 2},	/* back to top */
	{0xBF5E1737, 697, 2, 4, 0},	/* remember me */
	{0xBF640409, 698, 3, 7, 2},	/* write a comment */
	{0xBF640409, 700, 3, 7, 1},	/* write your comment */
	{0xBF6AB741, 702, 1, 0, 2},	/* facebook */
	{0xBF6AB741, 702, 1, 14, 0},	/* facebook */
	{0xBF953571, 702, 2, 9, 1},	/* editing by */
	{0xBFDF7AAD, 703, 4, 6, 0},	/* 未经授权 */
	{0xBFF71B87, 706, 1, 12, 1},	/* latest */
	{0xBFF71B87, 706, 2, 11, 2},	/* latest news */
	{0xC03ABA9F, 707, 1, 12, 1},	/* trending */
	{0xC0615B85, 707, 1, 13, 0},	/* września */
	{0xC1D1B937, 707, 4, 10, 1},	/* 责任编辑 */
	{0xC25E7718, 710, 1, 1, 2},	/* ads */
	{0xC35AD14F, 710, 1, 7, 2},	/* reply */
	{0xC35AD14F, 710, 2, 7, 2},	/* reply to */
	{0xC3BB14D9, 711, 1, 0, 2},	/* shares */
	{0xC582D093, 711, 1, 11, 2},	/* busca */
	{0xC5AD7933, 711, 2, 5, 0},	/* user agreement */
	{0xC5E197D4, 712, 1, 14, 1},	/* try */
	{0xC5E6754F, 712, 1, 13, 0},	/* wednesday */
	{0xC65E459D, 712, 1, 13, 0},	/* февраля */
	{0xC6743023, 712, 1, 14, 1},	/* please */
	{0xC6743023, 712, 4, 7, 1},	/* please enter an answer */
	{0xC6743023, 715, 4, 7, 1},	/* please enter your comment */
	{0xC6743023, 718, 4, 7, 1},	/* please enter your email */
	{0xC6743023, 721, 4, 7, 1},	/* please enter your name */
	{0xC6743023, 724, 4, 7, 1},	/* please log in to */
	{0xC6743023, 727, 4, 7, 1},	/* please note that comments */
	{0xC6743023, 730, 4, 7, 1},	/* please sign in to */
	{0xC6992F4D, 733, 1, 13, 0},	/* september */
	{0xC6E15EFD, 733, 1, 8, 0},	/* фотография */
	{0xC7441991, 733, 1, 11, 2},	/* previous */
	{0xC7441991, 733, 2, 11, 2},	/* previous article */
	{0xC7441991, 734, 2, 11, 2},	/* previous post */
	{0xC7D1A990, 735, 3, 0, 2},	/* per mail teilen */
	{0xC7D1A990, 737, 4, 2, 1},	/* per saperne di più */
	{0xC7D41067, 740, 1, 11, 2},	/* archive */
	{0xC84C5255, 740, 2, 13, 1},	/* first published */
	{0xC8F5A703, 741, 3, 2, 1},	/* lesen sie auch */
	{0xC8F5A703, 743, 3, 2, 1},	/* lesen sie hier */
	{0xC8F5A703, 745, 3, 2, 1},	/* lesen sie mehr */
	{0xC8FED8F6, 747, 2, 0, 2},	/* pin it */
	{0xC93D3517, 748, 2, 2, 1},	/* اقرأ أيضا */
	{0xC95A3F1C, 749, 2, 14, 0},	/* on facebook */
	{0xC95A3F1C, 750, 2, 14, 0},	/* on instagram */
	{0xC95A3F1C, 751, 2, 14, 0},	/* on twitter */
	{0xC98FA91F, 752, 1, 13, 0},	/* octubre */
	{0xCA3754E9, 752, 1, 13, 0},	/* january */
	{0xCA858A39, 752, 1, 11, 2},	/* zoeken */
	{0xCA9C8EBF, 752, 1, 13, 0},	/* décembre */
	{0xCAB247B3, 752, 1, 13, 1},	/* posted */
	{0xCAB247B3, 752, 2, 10, 1},	/* posted by */
	{0xCAB247B3, 753, 2, 13, 1},	/* posted on */
	{0xCAF50257, 754, 1, 14, 1},	/* discover */
	{0xCB32DAE1, 754, 2, 11, 2},	/* view all */
	{0xCB32DAE1, 755, 3, 7, 2},	/* view all comments */
	{0xCB32DAE1, 757, 2, 7, 2},	/* view comments */
	{0xCB32DAE1, 758, 2, 11, 2},	/* view more */
	{0xCB7ECDD5, 759, 1, 11, 2},	/* szukaj */
	{0xCB88C12D, 759, 1, 7, 2},	/* σχόλια */
	{0xCBDBD1DB, 759, 1, 7, 2},	/* website */
	{0xCBF838B9, 759, 1, 8, 0},	/* photographer */
	{0xCD4BD8E3, 759, 2, 1, 1},	/* this advertisement */
	{0xCD4BD8E3, 760, 2, 7, 1},	/* this comment */
	{0xCDC6A907, 761, 1, 1, 2},	/* advertising */
	{0xCDF2AAAD, 761, 2, 9, 0},	/* freier journalist */
	{0xCE7DF19F, 762, 2, 2, 1},	/* learn more */
	{0xCEBF0145, 763, 2, 12, 1},	/* other news */
	{0xCEBF0145, 764, 2, 12, 1},	/* other stories */
	{0xCEDB0BF3, 765, 3, 6, 0},	/* reproduced without permission */
	{0xCF3B31E9, 767, 1, 13, 0},	/* aprile */
	{0xCFCCC925, 767, 1, 4, 2},	/* registreren */
	{0xCFED87A9, 767, 1, 13, 0},	/* januar */
	{0xD058D6BA, 767, 1, 13, 0},	/* мая */
	{0xD0C01D5B, 767, 1, 13, 0},	/* noviembre */
	{0xD0FF043C, 767, 4, 2, 1},	/* sur le même sujet */
	{0xD1011C91, 770, 1, 11, 2},	/* actualités */
	{0xD1028B3B, 770, 1, 8, 1},	/* source */
	{0xD1070141, 770, 1, 13, 0},	/* agosto */
	{0xD11E2667, 770, 1, 8, 1},	/* photos */
	{0xD11E2667, 770, 1, 11, 2},	/* photos */
	{0xD11E2667, 770, 1, 15, 1},	/* photos */
	{0xD123E168, 770, 3, 7, 2},	/* add a comment */
	{0xD123E168, 772, 2, 7, 2},	/* add comment */
	{0xD19B2589, 773, 1, 8, 0},	/* getty */
	{0xD19B2589, 773, 2, 8, 0},	/* getty images */
	{0xD1D3E167, 774, 1, 14, 1},	/* download */
	{0xD1FE3B65, 774, 1, 13, 1},	/* updated */
	{0xD2613A2F, 774, 1, 13, 0},	/* juillet */
	{0xD26ADE0B, 774, 1, 13, 0},	/* mayo */
	{0xD2A4DEFB, 774, 1, 8, 0},	/* bild */
	{0xD2A4DEFB, 774, 1, 8, 1},	/* bild */
	{0xD2B0160D, 774, 1, 8, 1},	/* pictures */
	{0xD34E93C8, 774, 1, 10, 1},	/* του */
	{0xD356F1A1, 774, 3, 3, 0},	/* delivered directly to */
	{0xD356F1A1, 776, 3, 3, 0},	/* delivered straight to */
	{0xD356F1A1, 778, 3, 3, 0},	/* delivered to your */
	{0xD362A5D7, 780, 3, 9, 0},	/* reach her at */
	{0xD362A5D7, 782, 3, 9, 0},	/* reach him at */
	{0xD36B10BD, 784, 1, 13, 0},	/* febbraio */
	{0xD3CBB8D9, 784, 2, 15, 1},	/* 视频 */
	{0xD42E9610, 785, 6, 7, 1},	/* you have entered an incorrect email */
	{0xD42E9610, 790, 4, 2, 1},	/* you may also like */
	{0xD42E9610, 793, 4, 2, 1},	/* you may be interested */
	{0xD42E9610, 796, 4, 2, 1},	/* you might also like */
	{0xD42E9610, 799, 5, 7, 1},	/* you must be logged in */
	{0xD42E9610, 803, 5, 7, 1},	/* you must be signed in */
	{0xD44367D7, 807, 1, 11, 2},	/* общество */
	{0xD447F673, 807, 3, 7, 1},	/* deixe seu comentário */
	{0xD447F673, 809, 3, 7, 1},	/* deixe um comentário */
	{0xD46BF235, 811, 1, 6, 0},	/* перепечатка */
	{0xD48C30B9, 811, 1, 0, 2},	/* imprimer */
	{0xD4A886A1, 811, 2, 8, 0},	/* courtesy of */
	{0xD5B95979, 812, 1, 4, 0},	/* abonnement */
	{0xD5C34BF3, 812, 1, 7, 2},	/* reacties */
	{0xD6490FCB, 812, 2, 5, 0},	/* mentions légales */
	{0xD6725839, 813, 1, 9, 0},	/* redakteur */
	{0xD68656C9, 813, 1, 7, 2},	/* σχόλιο */
	{0xD6D525C9, 813, 1, 2, 1},	/* more */
	{0xD6D525C9, 813, 1, 2, 2},	/* more */
	{0xD6D525C9, 813, 2, 2, 1},	/* more from */
	{0xD6D525C9, 814, 2, 12, 1},	/* more in */
	{0xD6D525C9, 815, 2, 12, 1},	/* more news */
	{0xD6D525C9, 816, 2, 2, 1},	/* more on */
	{0xD6D525C9, 817, 2, 12, 1},	/* more stories */
	{0xD6E3F971, 818, 1, 11, 2},	/* technology */
	{0xD70821EF, 818, 1, 0, 2},	/* share */
	{0xD70821EF, 818, 2, 0, 2},	/* share on */
	{0xD70821EF, 819, 3, 0, 1},	/* share on facebook */
	{0xD70821EF, 821, 3, 0, 2},	/* share on facebook */
	{0xD70821EF, 823, 3, 0, 2},	/* share on linkedin */
	{0xD70821EF, 825, 3, 0, 1},	/* share on twitter */
	{0xD70821EF, 827, 3, 0, 2},	/* share on twitter */
	{0xD70821EF, 829, 3, 0, 2},	/* share on whatsapp */
	{0xD70821EF, 831, 2, 0, 1},	/* share this */
	{0xD70821EF, 832, 2, 0, 2},	/* share this */
	{0xD70821EF, 833, 3, 0, 2},	/* share this article */
	{0xD70821EF, 835, 3, 0, 2},	/* share this page */
	{0xD70821EF, 837, 3, 0, 2},	/* share this story */
	{0xD70821EF, 839, 3, 0, 2},	/* share via email */
	{0xD7C47F56, 841, 2, 4, 1},	/* log in */
	{0xD7C47F56, 842, 4, 7, 1},	/* log in to comment */
	{0xD80CF332, 845, 2, 9, 0},	/* è giornalista */
	{0xD8507275, 846, 2, 0, 2},	/* link copied */
	{0xD85B0FFE, 847, 2, 7, 2},	/* no comments */
	{0xD85D1655, 848, 1, 13, 0},	/* august */
	{0xD874A8A5, 848, 1, 14, 1},	/* listen */
	{0xD874A8A5, 848, 1, 15, 1},	/* listen */
	{0xD874A8A5, 848, 2, 15, 1},	/* listen to */
	{0xD8C4A5C5, 849, 2, 2, 1},	/* siehe auch */
	{0xD909F181, 850, 3, 0, 2},	/* シェア */
	{0xD92C8FB5, 852, 2, 7, 2},	/* hide comments */
	{0xD95A382B, 853, 1, 5, 0},	/* datenschutzerklärung */
	{0xD9B86C1D, 853, 2, 11, 2},	/* main menu */
	{0xD9E07EEA, 854, 2, 2, 1},	/* ver también */
	{0xDA56DFF1, 855, 2, 2, 1},	/* continue reading */
	{0xDA56DFF1, 856, 5, 1, 2},	/* continue reading the main story */
	{0xDA62E35B, 860, 2, 0, 2},	/* save article */
	{0xDA62E35B, 861, 3, 7, 1},	/* save my name */
	{0xDAA44B45, 863, 1, 2, 1},	/* weiterlesen */
	{0xDAF65C2B, 863, 1, 13, 0},	/* σεπτεμβρίου */
	{0xDAFAA57D, 863, 2, 4, 0},	/* 会员 */
	{0xDB1B4905, 864, 2, 4, 0},	/* unlimited access */
	{0xDB707E2B, 865, 1, 7, 2},	/* newest */
	{0xDC3CDD55, 865, 2, 7, 1},	/* добавить комментарий */
	{0xDC8B2589, 866, 2, 2, 1},	/* читать далее */
	{0xDC8B2589, 867, 2, 2, 1},	/* читать дальше */
	{0xDCA83E8D, 868, 1, 1, 2},	/* publicité */
	{0xDD6E06E7, 868, 1, 13, 0},	/* novembre */
	{0xDDBA5C4D, 868, 2, 1, 2},	/* partner content */
	{0xDDBAB8E7, 869, 1, 1, 2},	/* publicidad */
	{0xDDBB7FBB, 869, 1, 0, 2},	/* pinterest */
	{0xDE5F5B5F, 869, 1, 15, 1},	/* play */
	{0xDE5F5B5F, 869, 1, 15, 2},	/* play */
	{0xDE5F5B5F, 869, 2, 15, 1},	/* play video */
	{0xDE6E1F29, 870, 1, 4, 2},	/* zarejestruj */
	{0xDE6E231F, 870, 1, 0, 2},	/* comparte */
	{0xDE6E231F, 870, 3, 0, 2},	/* comparte este artículo */
	{0xDEEA6B1F, 872, 1, 15, 2},	/* fullscreen */
	{0xDF337DED, 872, 5, 6, 0},	/* 转载请注明 */
	{0xDFADFDFD, 876, 2, 11, 1},	/* jump to */
	{0xDFE7EBD9, 877, 2, 1, 2},	/* 広告 */
	{0xE002497D, 878, 1, 7, 2},	/* komentarze */
	{0xE0522D87, 878, 2, 1, 2},	/* paid content */
	{0xE0522D87, 879, 2, 1, 2},	/* paid post */
	{0xE05400B1, 880, 2, 7, 1},	/* προσθήκη σχολίου */
	{0xE057216D, 881, 1, 13, 0},	/* φεβρουαρίου */
	{0xE06918C4, 881, 1, 14, 1},	/* buy */
	{0xE0730B9B, 881, 1, 8, 0},	/* immagine */
	{0xE125C10B, 881, 1, 5, 0},	/* datenschutz */
	{0xE18A5F6B, 881, 1, 13, 0},	/* νοεμβρίου */
	{0xE1AB6D7F, 881, 2, 11, 2},	/* toggle navigation */
	{0xE20ED035, 882, 4, 9, 0},	/* work has appeared in */
	{0xE20ED035, 885, 4, 9, 0},	/* work has been published */
	{0xE3003303, 888, 1, 14, 1},	/* kliknij */
	{0xE337BAB5, 888, 2, 12, 1},	/* самое читаемое */
	{0xE3405167, 889, 2, 9, 0},	/* previously worked */
	{0xE3405167, 890, 3, 9, 0},	/* previously written for */
	{0xE3405167, 892, 2, 9, 0},	/* previously wrote */
	{0xE3957C69, 893, 1, 11, 2},	/* search */
	{0xE3957C69, 893, 2, 11, 2},	/* search for */
	{0xE3D7B75B, 894, 1, 11, 2},	/* economía */
	{0xE4A502CB, 894, 1, 4, 0},	/* assine */
	{0xE605CCFF, 894, 2, 5, 0},	/* polityce prywatności */
	{0xE655138F, 895, 2, 2, 1},	/* further reading */
	{0xE696D273, 896, 2, 12, 1},	/* today's top */
	{0xE6EBF525, 897, 2, 0, 2},	/* 分享 */
	{0xE6EBF525, 898, 3, 0, 1},	/* 分享到 */
	{0xE6EBF525, 900, 3, 0, 2},	/* 分享到 */
	{0xE6FDB8D1, 902, 1, 1, 2},	/* publicite */
	{0xE7839F13, 902, 2, 0, 2},	/* 打印 */
	{0xE79BA31A, 903, 2, 2, 1},	/* les også */
	{0xE79BA31A, 904, 3, 12, 1},	/* les plus lus */
	{0xE79BD64D, 906, 3, 9, 0},	/* prior to joining */
	{0xE7A4B8E3, 908, 1, 2, 1},	/* περισσότερα */
	{0xE814C41B, 908, 1, 1, 2},	/* gesponsert */
	{0xE8172E68, 908, 2, 14, 0},	/* app store */
	{0xE8EC356B, 909, 2, 8, 0},	/* 写真 */
	{0xE91344D5, 910, 1, 11, 2},	/* lifestyle */
	{0xE98276FB, 910, 1, 13, 0},	/* marca */
	{0xE9A4D791, 910, 1, 2, 1},	/* related */
	{0xE9A4D791, 910, 1, 2, 2},	/* related */
	{0xE9A4D791, 910, 2, 2, 1},	/* related article */
	{0xE9A4D791, 911, 2, 2, 1},	/* related articles */
	{0xE9A4D791, 912, 2, 2, 1},	/* related content */
	{0xE9A4D791, 913, 2, 2, 1},	/* related coverage */
	{0xE9A4D791, 914, 2, 2, 1},	/* related links */
	{0xE9A4D791, 915, 2, 2, 1},	/* related news */
	{0xE9A4D791, 916, 2, 2, 1},	/* related posts */
	{0xE9A4D791, 917, 2, 2, 1},	/* related stories */
	{0xE9A4D791, 918, 2, 2, 1},	/* related story */
	{0xE9A4D791, 919, 2, 2, 1},	/* related topics */
	{0xE9A87C95, 920, 1, 1, 2},	/* annons */
	{0xE9BCB0A5, 920, 1, 8, 0},	/* źródło */
	{0xEA066E85, 920, 2, 2, 1},	/* auch interessant */
	{0xEA48992B, 921, 1, 11, 2},	/* κόσμος */
	{0xEAB815C7, 921, 2, 12, 1},	/* 最新 */
	{0xEB356849, 922, 1, 11, 2},	/* cerca */
	{0xEB77ADAD, 922, 1, 11, 2},	/* news */
	{0xEB77ADAD, 922, 2, 3, 0},	/* news alerts */
	{0xEB77ADAD, 923, 2, 3, 0},	/* news briefing */
	{0xEB77ADAD, 924, 2, 9, 0},	/* news editor */
	{0xEB77ADAD, 925, 2, 9, 0},	/* news writer */
	{0xEBC035B7, 926, 1, 3, 0},	/* biuletyn */
	{0xEC4C5471, 926, 1, 14, 1},	/* следите */
	{0xEC6BA5B3, 926, 1, 8, 0},	/* 图 */
	{0xEC6BA5B3, 926, 2, 8, 0},	/* 图片 */
	{0xEC6BA5B3, 927, 2, 15, 1},	/* 图集 */
	{0xED075481, 928, 1, 12, 1},	/* δημοφιλή */
	{0xED67302F, 928, 2, 9, 0},	/* senior correspondent */
	{0xED67302F, 929, 2, 9, 0},	/* senior editor */
	{0xED67302F, 930, 2, 9, 0},	/* senior reporter */
	{0xED67302F, 931, 2, 9, 0},	/* senior writer */
	{0xEDA8A6F5, 932, 3, 9, 0},	/* holds a degree */
	{0xEE404DEB, 934, 2, 5, 0},	/* algemene voorwaarden */
	{0xEEB5714D, 935, 1, 8, 0},	/* istock */
	{0xEF96878F, 935, 1, 13, 0},	/* juin */
	{0xEFFA04FD, 935, 1, 0, 2},	/* مشاركة */
	{0xF07040F7, 935, 2, 9, 0},	/* graduated from */
	{0xF077233B, 936, 1, 0, 2},	/* reddit */
	{0xF08E2516, 936, 3, 9, 0},	/* has previously written */
	{0xF08E2516, 938, 3, 9, 0},	/* has worked as */
	{0xF08E2516, 940, 3, 9, 0},	/* has worked at */
	{0xF08E2516, 942, 3, 9, 0},	/* has worked for */
	{0xF08E2516, 944, 3, 9, 0},	/* has written for */
	{0xF0CEBDE1, 946, 1, 13, 0},	/* settembre */
	{0xF0D0FA5F, 946, 1, 13, 0},	/* enero */
	{0xF0F58EA1, 946, 1, 1, 2},	/* annonce */
	{0xF1148D2F, 946, 1, 11, 2},	/* inicio */
	{0xF1307DDD, 946, 2, 12, 1},	/* τελευταία νέα */
	{0xF1555889, 947, 1, 13, 0},	/* ноября */
	{0xF165B2AC, 947, 3, 2, 1},	/* ti potrebbe interessare */
	{0xF173DF9F, 949, 1, 4, 0},	/* subscribers */
	{0xF1BE8C01, 949, 1, 14, 1},	/* seguici */
	{0xF3F67569, 949, 3, 7, 1},	/* plaats een reactie */
	{0xF418FEAB, 951, 1, 0, 2},	/* whatsapp */
	{0xF418FEAB, 951, 1, 14, 0},	/* whatsapp */
	{0xF43C653F, 951, 1, 8, 0},	/* crédits */
	{0xF44766FB, 951, 1, 15, 2},	/* mute */
	{0xF4617F73, 951, 2, 2, 1},	/* смотрите также */
	{0xF473AF03, 952, 1, 11, 2},	/* экономика */
	{0xF49F9729, 952, 1, 13, 0},	/* sierpnia */
	{0xF4AD1685, 952, 1, 14, 1},	/* clique */
	{0xF50AAF95, 952, 1, 11, 2},	/* αρχική */
	{0xF5CF704D, 952, 1, 4, 0},	/* subskrypcja */
	{0xF603D8B9, 952, 1, 0, 2},	/* εκτύπωση */
	{0xF6D05753, 952, 1, 11, 2},	/* advertise */
	{0xF6D05753, 952, 3, 11, 2},	/* advertise with us */
	{0xF6FB1553, 954, 1, 7, 2},	/* comentários */
	{0xF72E6F1F, 954, 1, 0, 2},	/* поделиться */
	{0xF773DB85, 954, 1, 5, 2},	/* accept */
	{0xF773DB85, 954, 2, 5, 2},	/* accept all */
	{0xF78B09D7, 955, 1, 13, 1},	/* created */
	{0xF836BD67, 955, 1, 14, 1},	/* síguenos */
	{0xF8AE3441, 955, 1, 1, 2},	/* annonse */
	{0xF92E4785, 955, 1, 13, 0},	/* απριλίου */
	{0xF97D6DC9, 955, 1, 7, 2},	/* skomentuj */
	{0xFA1EC08F, 955, 3, 2, 1},	/* find out more */
	{0xFA1EC08F, 957, 2, 12, 1},	/* find us */
	{0xFAC16DD3, 958, 1, 7, 2},	/* commenta */
	{0xFB70CCD3, 958, 1, 11, 2},	/* next */
	{0xFB70CCD3, 958, 2, 11, 2},	/* next article */
	{0xFB70CCD3, 959, 2, 11, 2},	/* next page */
	{0xFB70CCD3, 960, 2, 11, 2},	/* next post */
	{0xFB70CCD3, 961, 2, 2, 1},	/* next up */
	{0xFC41ED3D, 962, 1, 4, 0},	/* subscribe */
	{0xFC41ED3D, 962, 1, 4, 1},	/* subscribe */
	{0xFC41ED3D, 962, 1, 14, 1},	/* subscribe */
	{0xFC507C85, 962, 1, 11, 2},	/* αναζήτηση */
	{0xFC79BC79, 962, 2, 9, 0},	/* jest dziennikarzem */
	{0xFD41C0B1, 963, 1, 7, 2},	/* commenti */
	{0xFD5BB203, 963, 1, 0, 2},	/* youtube */
	{0xFD73FF95, 963, 1, 4, 0},	/* subscriber */
	{0xFDC1C663, 963, 1, 8, 0},	/* φωτο */
	{0xFF4FD0DB, 963, 1, 0, 2},	/* print */
	{0xFF4FD0DB, 963, 2, 0, 2},	/* print article */
	{0xFF4FD0DB, 964, 2, 4, 0},	/* print subscription */
	{0xFF4FD0DB, 965, 2, 0, 2},	/* print this */
	{0xFF4FD0DB, 966, 3, 0, 2},	/* print this article */
	{0xFF8C5D9D, 968, 1, 13, 0},	/* septembre */
	{0xFF9A6BBF, 968, 1, 13, 0},	/* août */
};

static const size_t label_count = 1139;
