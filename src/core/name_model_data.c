/*
 * name_model_data.c
 *		The file that model/entities makes, in the library's constants.
 *
 * The assembler takes it in as it is: as an array in C the compiler would need
 * minutes and gigabytes.
 */
#include "core/name_model_data.h"

#ifndef NP_BITCODE
__asm__(
		".pushsection .rodata\n"
		".balign 64\n"
		".globl np_name_model_bytes\n"
		".hidden np_name_model_bytes\n"
		"np_name_model_bytes:\n"
		".incbin \"core/tables/name_model.bin\"\n"
		".globl np_name_model_end\n"
		".hidden np_name_model_end\n"
		"np_name_model_end:\n"
		".byte 0\n"
		".popsection\n"
);
#endif
