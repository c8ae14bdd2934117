/*
 * textsig_bytes.c
 *		A signature's bytes and text form: written, read and checked.
 */
#include "core/textsig.h"

#include <string.h>

#define MANTISSA_MASK	0x7f

static const char digits[] =
"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static uint32_t
stored_count(const unsigned char *signature)
{
	const unsigned char *from = signature + NP_TEXTSIG_COUNT_AT;

	return from[0] | (uint32_t) from[1] << 8 | (uint32_t) from[2] << 16 |
		(uint32_t) from[3] << 24;
}

unsigned
np_textsig_register(const unsigned char *signature, unsigned number)
{
	const unsigned char *from = signature + NP_TEXTSIG_REGISTERS_AT +
		number / 2 * 3;
	uint32_t	pair = from[0] | (uint32_t) from[1] << 8 |
		(uint32_t) from[2] << 16;

	return number % 2 == 0 ? pair & 0xfff : pair >> 12;
}

void
np_textsig_pack(uint32_t count, const uint16_t *registers,
				unsigned char *signature)
{
	unsigned char *to = signature + NP_TEXTSIG_REGISTERS_AT;

	memset(signature, 0, NP_TEXTSIG_REGISTERS_AT);
	signature[0] = NP_TEXTSIG_FORMAT;
	signature[NP_TEXTSIG_RULES_AT] = NP_TEXTSIG_RULES;
	for (int i = 0; i < 4; i++)
		signature[NP_TEXTSIG_COUNT_AT + i] = (unsigned char) (count >> 8 * i);

	/* Two registers are three bytes, the lowest bit first. */
	for (int i = 0; i < NP_TEXTSIG_REGISTERS; i += 2)
	{
		uint32_t	pair = registers[i] | (uint32_t) registers[i + 1] << 12;

		*to++ = (unsigned char) pair;
		*to++ = (unsigned char) (pair >> 8);
		*to++ = (unsigned char) (pair >> 16);
	}
}

/* A known count is at least the number of registers that hold something. */
static NpStatus
check_contents(const unsigned char *signature)
{
	uint32_t	count = stored_count(signature);
	uint32_t	held = 0;

	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		unsigned	value = np_textsig_register(signature, i);

		/* Exponent 0 says empty, so nothing can follow it. */
		if (value != 0 && value <= MANTISSA_MASK)
			return NP_BAD_VALUE;
		held += value != 0 ? 1 : 0;
	}
	if (count < held || (count > 0 && held == 0))
		return NP_BAD_VALUE;
	return NP_OK;
}

NpStatus
np_textsig_check(const unsigned char *bytes, size_t length)
{
	if (length < NP_TEXTSIG_FLAGS_AT)
		return NP_BAD_VALUE;
	if (bytes[0] == 0 || bytes[NP_TEXTSIG_RULES_AT] == 0)
		return NP_BAD_VALUE;
	if (bytes[0] != NP_TEXTSIG_FORMAT ||
		bytes[NP_TEXTSIG_RULES_AT] != NP_TEXTSIG_RULES)
		return NP_BAD_VERSION;
	if (length != NP_TEXTSIG_BYTES)
		return NP_BAD_VALUE;
	if (bytes[NP_TEXTSIG_FLAGS_AT] != 0 || bytes[NP_TEXTSIG_FLAGS_AT + 1] != 0)
		return NP_BAD_VERSION;
	return check_contents(bytes);
}

/* Writes a number in decimal; returns the end. */
static char *
write_number(char *to, uint32_t number)
{
	char		reversed[10];
	int			length = 0;

	do
	{
		reversed[length++] = (char) ('0' + number % 10);
		number /= 10;
	} while (number > 0);
	while (length > 0)
		*to++ = reversed[--length];
	return to;
}

size_t
np_textsig_write(const unsigned char *signature, char *text)
{
	uint32_t	count = stored_count(signature);
	char	   *to = write_number(text, signature[0]);

	*to++ = ':';
	to = write_number(to, signature[NP_TEXTSIG_RULES_AT]);
	*to++ = ':';
	if (count == NP_TEXTSIG_UNKNOWN)
		*to++ = '?';
	else
		to = write_number(to, count);
	*to++ = ':';
	for (unsigned i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		unsigned	value = np_textsig_register(signature, i);

		*to++ = digits[value >> 6];
		*to++ = digits[value & 63];
	}
	return (size_t) (to - text);
}

/* What is left to read of a text form. */
typedef struct Reader
{
	const char *at;
	const char *end;
} Reader;

/*
 * Reads a number as write_number makes it, and the colon behind it.  False if
 * there is none, or it is above most.
 */
static bool
read_number(Reader *reader, uint64_t most, uint32_t *number)
{
	const char *start = reader->at;
	uint64_t	value = 0;

	while (reader->at < reader->end && *reader->at >= '0' &&
		   *reader->at <= '9')
	{
		value = value * 10 + (uint64_t) (*reader->at++ - '0');
		if (value > most)
			return false;
	}
	if (reader->at == start || (*start == '0' && reader->at > start + 1))
		return false;
	*number = (uint32_t) value;
	return reader->at < reader->end && *reader->at++ == ':';
}

static bool
read_count(Reader *reader, uint32_t *count)
{
	if (reader->end - reader->at >= 2 && memcmp(reader->at, "?:", 2) == 0)
	{
		*count = NP_TEXTSIG_UNKNOWN;
		reader->at += 2;
		return true;
	}
	return read_number(reader, NP_TEXTSIG_UNKNOWN - 1, count);
}

static bool
read_registers(Reader *reader, uint16_t *registers)
{
	if (reader->end - reader->at != 2 * NP_TEXTSIG_REGISTERS)
		return false;
	for (int i = 0; i < NP_TEXTSIG_REGISTERS; i++)
	{
		const char *high = memchr(digits, *reader->at++, 64);
		const char *low = memchr(digits, *reader->at++, 64);

		if (high == NULL || low == NULL)
			return false;
		registers[i] = (uint16_t) ((high - digits) << 6 | (low - digits));
	}
	return true;
}

NpStatus
np_textsig_read(const char *text, size_t length, unsigned char *signature)
{
	Reader		reader = {text, text + length};
	uint16_t	registers[NP_TEXTSIG_REGISTERS];
	uint32_t	format;
	uint32_t	rules;
	uint32_t	count;

	if (!read_number(&reader, UINT8_MAX, &format) ||
		!read_number(&reader, UINT8_MAX, &rules) || format == 0 || rules == 0)
		return NP_BAD_VALUE;
	if (format != NP_TEXTSIG_FORMAT || rules != NP_TEXTSIG_RULES)
		return NP_BAD_VERSION;
	if (!read_count(&reader, &count) || !read_registers(&reader, registers))
		return NP_BAD_VALUE;
	np_textsig_pack(count, registers, signature);
	return check_contents(signature);
}
