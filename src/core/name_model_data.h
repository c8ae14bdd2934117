/*
 * name_model_data.h
 *		The file that model/entities makes, in the library's constants.
 */
#ifndef NP_CORE_NAME_MODEL_DATA_H
#define NP_CORE_NAME_MODEL_DATA_H

/* Aligned to a cache line. */
extern const char np_name_model_bytes[];
extern const char np_name_model_end[];

#endif							/* NP_CORE_NAME_MODEL_DATA_H */
