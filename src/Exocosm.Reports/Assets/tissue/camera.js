// An orbit camera: two angles, a distance, a target. Matrices are column by column, as WebGL wants them.
function makeCamera() {
  return { yaw: 0.7, pitch: 0.45, distance: 1, target: [0, 0, 0], size: 1, reach: 1 };
}

// Looks at what is there, not at the empty box around it; the box decides what may be clipped.
function lookAt(camera, extent, box) {
  camera.target = [0, 1, 2].map(axis => extent[axis] + extent[axis + 3] / 2);
  camera.reach = Math.hypot(extent[3], extent[4], extent[5]);
  camera.size = Math.max(camera.reach, Math.hypot(box[3], box[4], box[5]));
  camera.distance = camera.reach * 1.3;
}

function viewMatrix(camera) {
  const cy = Math.cos(camera.yaw), sy = Math.sin(camera.yaw), cp = Math.cos(camera.pitch), sp = Math.sin(camera.pitch);
  const right = [-sy, cy, 0], up = [-sp * cy, -sp * sy, cp], back = [cp * cy, cp * sy, sp];
  const dot = axis => -(axis[0] * camera.target[0] + axis[1] * camera.target[1] + axis[2] * camera.target[2]);
  return new Float32Array([
    right[0], up[0], back[0], 0, right[1], up[1], back[1], 0, right[2], up[2], back[2], 0,
    dot(right), dot(up), dot(back) - camera.distance, 1]);
}

const fieldOfView = 0.6;

function projectionMatrix(camera, aspect) {
  const near = Math.max(camera.size * 0.01, camera.distance - camera.size), far = camera.distance + camera.size;
  const f = 1 / Math.tan(fieldOfView / 2);
  return new Float32Array([
    f / aspect, 0, 0, 0, 0, f, 0, 0, 0, 0, (far + near) / (near - far), -1, 0, 0, 2 * far * near / (near - far), 0]);
}

function moveTarget(camera, dx, dy) {
  const m = viewMatrix(camera);
  for (let axis = 0; axis < 3; axis++) camera.target[axis] -= m[4 * axis] * dx - m[4 * axis + 1] * dy;
}

function listenToHand(canvas, camera, changed, reset) {
  const hands = new Map();
  let spread = 0;
  const turn = (dx, dy) => {
    camera.yaw -= dx;
    camera.pitch = Math.min(1.55, Math.max(-1.55, camera.pitch + dy));
    changed();
  };
  const zoom = factor => {
    camera.distance = Math.min(camera.size * 6, Math.max(camera.size * 0.05, camera.distance * factor));
    changed();
  };
  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    hands.set(event.pointerId, [event.clientX, event.clientY]);
    spread = 0;
  });
  canvas.addEventListener("pointermove", event => {
    const from = hands.get(event.pointerId);
    if (!from) return;
    const dx = event.clientX - from[0], dy = event.clientY - from[1];
    hands.set(event.pointerId, [event.clientX, event.clientY]);
    if (hands.size === 2) {
      const [a, b] = [...hands.values()], now = Math.hypot(a[0] - b[0], a[1] - b[1]);
      if (spread > 0 && now > 0) zoom(spread / now);
      spread = now;
    } else if (event.shiftKey || event.buttons & 4) {
      const scale = 2 * camera.distance * Math.tan(fieldOfView / 2) / canvas.clientHeight;
      moveTarget(camera, dx * scale, dy * scale);
      changed();
    } else turn(dx * 0.008, dy * 0.008);
  });
  for (const name of ["pointerup", "pointercancel"])
    canvas.addEventListener(name, event => { hands.delete(event.pointerId); spread = 0; });
  canvas.addEventListener("wheel", event => { event.preventDefault(); zoom(Math.exp(event.deltaY * 0.0012)); }, { passive: false });
  canvas.addEventListener("dblclick", reset);
  canvas.addEventListener("keydown", event => {
    const act = {
      ArrowLeft: () => turn(-0.12, 0), ArrowRight: () => turn(0.12, 0), ArrowUp: () => turn(0, -0.12), ArrowDown: () => turn(0, 0.12),
      "+": () => zoom(0.85), "=": () => zoom(0.85), "-": () => zoom(1.18), Home: reset,
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
