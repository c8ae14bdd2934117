// Runs in the page: all texts whose contrast with what is behind them is less than
// WCAG 2 AA asks for. Grounds that shine through are blended.

export function lowContrast() {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});

  // Any CSS colour as red, green, blue, and opacity.
  function rgba(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }

  function over([r, g, b, alpha], [r0, g0, b0]) {
    return [r, g, b].map((v, i) => v * alpha + [r0, g0, b0][i] * (1 - alpha));
  }

  function luminance(colour) {
    const [r, g, b] = colour.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  function ground(element) {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  }

  // Shapes of a drawing that lie under the middle of a text.
  function drawnGround(text) {
    const {left, right, top, bottom} = text.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const svg = text.ownerSVGElement;
    let colour = ground(svg.parentElement);
    for (const shape of svg.querySelectorAll("rect, circle")) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      const box = shape.getBoundingClientRect();
      if (x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
      const style = getComputedStyle(shape);
      if (style.fill === "none") continue;
      const fill = rgba(style.fill);
      fill[3] *= Number(style.fillOpacity) * Number(style.opacity);
      colour = over(fill, colour);
    }
    return colour;
  }

  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const elements = new Set();
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (!walker.currentNode.data.trim() || element.closest("script, style, noscript, title, .hidden, .skip:not(:focus)")) continue;
      if (element.getClientRects().length > 0) elements.add(element);
    }
    return elements;
  }

  const low = [];
  let seen = 0;
  for (const element of texts()) {
    const style = getComputedStyle(element);
    const drawn = element instanceof SVGElement;
    const below = drawn ? drawnGround(element) : ground(element);
    const found = contrast(over(rgba(drawn ? style.fill : style.color), below), below);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    seen++;
    if (found < (large ? 3 : 4.5)) low.push(`${found.toFixed(2)} "${element.textContent.trim().slice(0, 40)}" (${element.tagName}.${element.getAttribute("class") ?? ""})`);
  }
  return {seen, low};
}
