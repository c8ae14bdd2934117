// Spans of a text, in code points, as parts of the string, which counts in UTF-16.

// Cuts text where a range begins or ends. boilerplate is a list of [from, to]; mentions
// have starts_at and ends_at and do not overlap. Gives parts {text, boilerplate, mention}.
export function parts(text, boilerplate, mentions) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  for (const [from, to] of boilerplate) cuts.add(from).add(to);
  for (const {starts_at, ends_at} of mentions) cuts.add(starts_at).add(ends_at);
  const edges = [...cuts].filter((cut) => cut <= points.length).sort((a, b) => a - b);
  const inBoilerplate = finder(boilerplate);
  const inMention = finder(mentions.map((mention) => [mention.starts_at, mention.ends_at, mention]));
  return edges.slice(1).map((to, i) => ({
    text: points.slice(edges[i], to).join(""),
    boilerplate: inBoilerplate(edges[i]) !== undefined,
    mention: inMention(edges[i])?.[2]
  }));
}

// Gives the range that a position is in; positions are asked in ascending order.
function finder(ranges) {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  let i = 0;
  return (at) => {
    while (i < sorted.length && sorted[i][1] <= at) i++;
    return i < sorted.length && sorted[i][0] <= at ? sorted[i] : undefined;
  };
}
