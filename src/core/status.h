/*
 * status.h
 *		What a core function says of its work.
 *
 * The core never throws and never logs.  A function that can fail returns one
 * of these, and its caller passes it on until it reaches a border: the glue,
 * which turns it into an error with an errcode, or a test.
 */
#ifndef NP_CORE_STATUS_H
#define NP_CORE_STATUS_H

typedef enum NpStatus
{
	NP_OK,
	NP_NO_MEMORY,				/* the arena could not grow */
	NP_TOO_LONG,				/* more bytes than NP_MAX_TEXT */
	NP_TOO_MANY,				/* more lines, words or entries than a limit */
	NP_BAD_UTF8,				/* bytes that are not well-formed UTF-8 */
	NP_BAD_VALUE,				/* a damaged or malformed stored value */
	NP_BAD_VERSION,				/* a stored value of an unknown version */
	NP_ICU_FAILED,				/* ICU lacks its data, or refused a call */
} NpStatus;

/* Passes a failure on to the caller. */
#define NP_TRY(call) \
	do { \
		NpStatus	np_status_ = (call); \
		if (np_status_ != NP_OK) \
			return np_status_; \
	} while (0)

#endif							/* NP_CORE_STATUS_H */
