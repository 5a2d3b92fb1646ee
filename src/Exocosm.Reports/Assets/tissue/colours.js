// Colours of cells by what the reader asks for. A colour with alpha 0 hides its cell.
const ramp = [[68, 1, 84], [59, 82, 139], [33, 145, 140], [94, 201, 98], [253, 231, 37]];

function rampColor(share) {
  const place = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const n = Math.min(ramp.length - 2, Math.floor(place)), part = place - n;
  return ramp[n].map((from, channel) => Math.round(from + part * (ramp[n + 1][channel] - from)));
}

function rampStyle() {
  return "linear-gradient(to right," + ramp.map(color => "rgb(" + color.join() + ")").join() + ")";
}

function hexColor(text) {
  const number = parseInt(text.slice(1), 16);
  return [number >> 16 & 255, number >> 8 & 255, number & 255];
}

// Neighbouring clone numbers get far hues: the golden angle never comes round.
function cloneColor(clone) {
  const hue = clone * 137.508 % 360, light = 0.42 + 0.16 * (clone % 3) / 2;
  const chroma = (1 - Math.abs(2 * light - 1)) * 0.62;
  return [0, 8, 4].map(shift => {
    const k = (shift + hue / 30) % 12;
    return Math.round(255 * (light - chroma / 2 * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  });
}

function colorsOf(scene, frame, mode, hidden, showDead) {
  const count = frame.type.length, colors = new Uint8Array(4 * count);
  const types = scene.types.map(type => hexColor(type.color));
  const dead = [96, 74, 60], living = [86, 180, 120];
  const levels = mode.load === undefined ? null : frame.loads[mode.load];
  for (let n = 0; n < count; n++) {
    const type = frame.type[n] & 127, alive = frame.type[n] > 127;
    let color = dead;
    if (levels) color = rampColor(levels[n] / 65535 / mode.top);
    else if (mode.by === "life") color = alive ? living : [170, 60, 50];
    else if (mode.by === "clone") color = cloneColor(frame.clone[n]);
    else if (alive) color = types[type] || dead;
    colors.set(color, 4 * n);
    colors[4 * n + 3] = hidden.has(type) || !alive && !showDead ? 0 : 255;
  }
  return colors;
}
