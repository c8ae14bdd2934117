/*
 * nicknames.c
 *		First names that are short for others: Joe for Joseph.
 *
 * Only forms that one person is called by in news.  A short form of several
 * names stands for the most frequent of them: all that matters is that two
 * forms of one name meet.
 */
#include "core/nicknames.h"

#include <string.h>

#include "core/name_lexicon.h"

/* Ascending by the short form. */
static const struct
{
	const char *brief;
	const char *full;
}			nicknames[] = {
	{"abby", "abigail"},
	{"al", "albert"},
	{"alec", "alexander"},
	{"alex", "alexander"},
	{"alexei", "alexey"},
	{"andy", "andrew"},
	{"angie", "angela"},
	{"barb", "barbara"},
	{"beth", "elizabeth"},
	{"betty", "elizabeth"},
	{"bill", "william"},
	{"billy", "william"},
	{"bob", "robert"},
	{"bobby", "robert"},
	{"brad", "bradley"},
	{"cathy", "catherine"},
	{"charlie", "charles"},
	{"chris", "christopher"},
	{"chuck", "charles"},
	{"cindy", "cynthia"},
	{"cliff", "clifford"},
	{"dan", "daniel"},
	{"danny", "daniel"},
	{"dave", "david"},
	{"debbie", "deborah"},
	{"dick", "richard"},
	{"dmitri", "dmitry"},
	{"don", "donald"},
	{"doug", "douglas"},
	{"drew", "andrew"},
	{"ed", "edward"},
	{"eddie", "edward"},
	{"evgeny", "yevgeny"},
	{"fred", "frederick"},
	{"gabe", "gabriel"},
	{"gene", "eugene"},
	{"geoff", "geoffrey"},
	{"greg", "gregory"},
	{"hal", "harold"},
	{"hank", "henry"},
	{"harry", "henry"},
	{"jack", "john"},
	{"jake", "jacob"},
	{"jeff", "jeffrey"},
	{"jen", "jennifer"},
	{"jenny", "jennifer"},
	{"jerry", "gerald"},
	{"jim", "james"},
	{"jimmy", "james"},
	{"joe", "joseph"},
	{"joey", "joseph"},
	{"jon", "jonathan"},
	{"josh", "joshua"},
	{"kate", "katherine"},
	{"kathy", "katherine"},
	{"katie", "katherine"},
	{"ken", "kenneth"},
	{"kim", "kimberly"},
	{"larry", "lawrence"},
	{"leo", "leonard"},
	{"les", "leslie"},
	{"liz", "elizabeth"},
	{"maggie", "margaret"},
	{"manny", "manuel"},
	{"matt", "matthew"},
	{"meg", "margaret"},
	{"mel", "melvin"},
	{"micky", "michael"},
	{"mike", "michael"},
	{"mitch", "mitchell"},
	{"nat", "nathaniel"},
	{"nate", "nathaniel"},
	{"ned", "edward"},
	{"nick", "nicholas"},
	{"pam", "pamela"},
	{"pat", "patrick"},
	{"peggy", "margaret"},
	{"pete", "peter"},
	{"phil", "philip"},
	{"ray", "raymond"},
	{"rich", "richard"},
	{"rick", "richard"},
	{"rob", "robert"},
	{"robbie", "robert"},
	{"rod", "rodney"},
	{"ron", "ronald"},
	{"ronnie", "ronald"},
	{"russ", "russell"},
	{"sam", "samuel"},
	{"sandy", "sandra"},
	{"sasha", "alexander"},
	{"sergei", "sergey"},
	{"sid", "sidney"},
	{"stan", "stanley"},
	{"steph", "stephanie"},
	{"steve", "stephen"},
	{"steven", "stephen"},
	{"stu", "stuart"},
	{"sue", "susan"},
	{"ted", "edward"},
	{"teddy", "edward"},
	{"terry", "terence"},
	{"theo", "theodore"},
	{"tim", "timothy"},
	{"tom", "thomas"},
	{"tommy", "thomas"},
	{"toni", "antonia"},
	{"tony", "anthony"},
	{"vic", "victor"},
	{"vince", "vincent"},
	{"vlad", "vladimir"},
	{"volodya", "vladimir"},
	{"wendy", "gwendolyn"},
	{"will", "william"},
	{"willy", "william"},
	{"yuri", "iurii"},
	{"zach", "zachary"},
};

/* Compares a counted string with a terminated one, as strcmp does. */
static int
compare(const char *name, size_t length, const char *other)
{
	int			order = strncmp(name, other, length);

	return order != 0 ? order : -(other[length] != '\0');
}

uint64_t
np_full_first_name(const char *name, size_t length)
{
	size_t		low = 0;
	size_t		high = sizeof(nicknames) / sizeof(nicknames[0]);

	while (low < high)
	{
		size_t		middle = (low + high) / 2;
		int			order = compare(name, length, nicknames[middle].brief);

		if (order == 0)
			return np_name_hash(nicknames[middle].full,
								strlen(nicknames[middle].full));
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return np_name_hash(name, length);
}
