static const NpTree template_trees[1] = {{{0}, {0}, {0}}};
static const NpTrees template_model = {template_trees, 1, 0};
