// The tissue view: canvas, controls, and what ties them together.
function showTissue(scene) {
  const root = document.getElementById("tissue-view");
  if (!root || !scene) return;
  const canvas = root.querySelector("canvas");
  const gl = canvas.getContext("webgl2", { antialias: true, preserveDrawingBuffer: true });
  if (!gl) {
    document.documentElement.dataset.webgl = "missing";
    canvas.hidden = true;
    root.querySelector(".scale-bar").hidden = true;
    root.querySelector(".missing").hidden = false;
    return;
  }
  document.documentElement.dataset.webgl = "drawn";

  const painter = makePainter(gl), camera = makeCamera(), hidden = new Set(), decoded = new Map();
  const severalSites = new Set(scene.frames.map(frame => frame.site)).size > 1;
  const modes = [{ label: "cell type", by: "type" }, { label: "alive or dead", by: "life" },
    ...scene.loads.map((load, n) => ({ label: load.name + " load", load: n, max: load.max, top: 1 })), { label: "clone", by: "clone" }];
  let now = scene.frames.length - 1, mode = modes[0], showDead = true, axis = -1, place = 0.5, side = 1, waiting = false;
  let frame = frameAt(now);

  const controls = root.querySelector(".controls");
  const time = element("input", { type: "range", min: 0, max: now, step: 1, oninput: () => goTo(Number(time.value)) });
  time.value = now;
  const shown = element("output", null);
  const play = element("button", { type: "button", onclick: toggle }, "▶ play");
  const color = choice("Colour by", modes.map(one => one.label), n => { mode = modes[n]; legend(); recolor(); });
  const cutAxis = choice("Cut along", ["nothing", "x", "y", "z"], n => { axis = n - 1; position.disabled = flip.disabled = axis < 0; changed(); });
  const position = element("input", { type: "range", min: 0, max: 1000, step: 1, "aria-label": "Position of the cut",
    oninput: () => { place = position.value / 1000; changed(); } });
  position.value = 500;
  const cutShown = element("output", null);
  const flip = element("button", { type: "button", onclick: () => { side = -side; changed(); } }, "other side");
  position.disabled = flip.disabled = true;
  const keys = element("span", { class: "row" });
  controls.append(
    element("span", { class: "row" }, element("label", null, "Time ", time, shown), play, color.label),
    element("span", { class: "row" }, cutAxis.label, position, flip, cutShown, element("button", { type: "button", onclick: reset }, "reset view")),
    keys);

  function frameAt(n) {
    if (!decoded.has(n)) decoded.set(n, decodeFrame(scene.frames[n]));
    return decoded.get(n);
  }

  function legend() {
    keys.replaceChildren();
    if (mode.load !== undefined) {
      const bar = element("span", { class: "ramp" });
      bar.style.background = rampStyle();
      mode.top = topLevel(mode.load);
      keys.append("0", bar, readable(mode.max * mode.top) + (mode.top < 1 ? " or more" : "") + " particles/cell");
    } else if (mode.by === "life") keys.append(swatch("rgb(86,180,120)"), "alive", swatch("rgb(170,60,50)"), "dead");
    else if (mode.by === "clone") keys.append("one colour for each founder's descendants");
    scene.types.forEach((type, n) => {
      const box = element("input", { type: "checkbox", checked: !hidden.has(n),
        onchange: () => { if (box.checked) hidden.delete(n); else hidden.add(n); recolor(); } });
      keys.append(element("label", null, box, ...(mode.by === "type" ? [swatch(type.color)] : []), type.name));
    });
    const dead = element("input", { type: "checkbox", checked: showDead, onchange: () => { showDead = dead.checked; recolor(); } });
    keys.append(element("label", null, dead, ...(mode.by === "type" ? [swatch("rgb(96,74,60)")] : []), "dead cells"));
  }

  // The ramp ends where one cell in a hundred is above, so that a few heavy cells do not darken all others.
  function topLevel(load) {
    const levels = [];
    scene.frames.forEach((_, n) => levels.push(...sample(frameAt(n).loads[load])));
    levels.sort((a, b) => a - b);
    return Math.max(1 / 65535, levels[Math.floor(0.99 * (levels.length - 1))] / 65535);
  }

  function sample(levels) {
    const stride = Math.ceil(levels.length / 2000);
    return Array.from({ length: Math.floor(levels.length / stride) }, (_, n) => levels[n * stride]);
  }

  function swatch(color) {
    const made = element("span", { class: "swatch", "aria-hidden": "true" });
    made.style.background = color;
    return made;
  }

  function goTo(n) {
    const site = scene.frames[now].site;
    now = n;
    frame = frameAt(n);
    time.value = n;
    painter.setCells(frame.spheres);
    painter.setBox(frame.box);
    if (scene.frames[n].site !== site) lookAt(camera, frame.extent, frame.box);
    const { time: label, count, total, site: name } = scene.frames[n];
    shown.textContent = (severalSites ? name + ", " : "") + label + ", " + (count < total ? count + " of " + total : count) + " cells";
    time.setAttribute("aria-valuetext", shown.textContent);
    recolor();
  }

  function recolor() {
    painter.setColors(colorsOf(scene, frame, mode, hidden, showDead));
    changed();
  }

  function reset() {
    Object.assign(camera, makeCamera());
    lookAt(camera, frame.extent, frame.box);
    changed();
  }

  function toggle() {
    if (play.dataset.timer) {
      clearInterval(Number(play.dataset.timer));
      delete play.dataset.timer;
      play.textContent = "▶ play";
      return;
    }
    play.textContent = "■ stop";
    play.dataset.timer = String(setInterval(() => goTo((now + 1) % scene.frames.length), 700));
  }

  function cutPlane() {
    if (axis < 0) return [0, 0, 0, 1];
    const at = frame.box[axis] + place * frame.box[axis + 3], plane = [0, 0, 0, side * at];
    plane[axis] = side;
    return plane;
  }

  function changed() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  }

  function draw() {
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const width = Math.round(canvas.clientWidth * ratio), height = Math.round(canvas.clientHeight * ratio);
    if (width === 0 || height === 0) return;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    painter.draw(camera, cutPlane(), hexColor(pageColor("stage")), hexColor(pageColor("soft")));
    cutShown.textContent = axis < 0 ? "" : "xyz"[axis] + " = " + Math.round(frame.box[axis] + place * frame.box[axis + 3]) + " µm";
    scaleBar();
  }

  function scaleBar() {
    const perUm = canvas.clientHeight / (2 * camera.distance * Math.tan(fieldOfView / 2));
    const wanted = 120 / perUm, power = 10 ** Math.floor(Math.log10(wanted));
    const length = [5, 2, 1].map(n => n * power).find(n => n <= wanted);
    root.querySelector(".scale-bar span").textContent = readable(length) + " µm";
    root.querySelector(".scale-bar b").style.width = length * perUm + "px";
  }

  listenToHand(canvas, camera, changed, reset);
  new ResizeObserver(changed).observe(canvas);
  onTheme(changed);
  legend();
  goTo(now);
  lookAt(camera, frame.extent, frame.box);
  draw();
  const failure = gl.getError();
  if (failure) fault("WebGL error " + failure);
}
