// Cells as spheres: a square facing the eye for each, and in every pixel the ray's meeting with the sphere, so that shape and depth
// are exact. A cut plane keeps the half space dot(cut.xyz, p) <= cut.w; a sphere on it shows its flat cut face.
const sphereVertex = `#version 300 es
layout(location = 0) in vec2 corner;
layout(location = 1) in vec4 sphere;
layout(location = 2) in vec4 tint;
uniform mat4 view, projection;
uniform vec4 cut;
out vec3 point;
flat out vec3 centre;
flat out float radius;
flat out vec3 color;
void main() {
  centre = (view * vec4(sphere.xyz, 1.0)).xyz;
  radius = sphere.w;
  color = tint.rgb;
  float away = length(centre);
  bool gone = tint.a == 0.0 || away <= radius || dot(cut.xyz, sphere.xyz) - cut.w > radius;
  vec3 towards = centre / max(away, 1e-6);
  vec3 side = normalize(cross(towards, abs(towards.y) < 0.9 ? vec3(0, 1, 0) : vec3(1, 0, 0)));
  vec3 over = cross(side, towards);
  // The outline of a sphere seen in perspective is wider than its radius.
  float reach = radius * away / sqrt(max(away * away - radius * radius, 1e-6));
  point = centre + (side * corner.x + over * corner.y) * reach;
  gl_Position = gone ? vec4(2, 2, 2, 1) : projection * vec4(point, 1.0);
}`;

const sphereFragment = `#version 300 es
precision highp float;
in vec3 point;
flat in vec3 centre;
flat in float radius;
flat in vec3 color;
uniform mat4 view, projection;
uniform vec4 cut;
uniform vec4 haze;
uniform vec2 depths;
out vec4 result;
void main() {
  vec3 ray = normalize(point);
  float along = dot(ray, centre);
  float miss = dot(centre, centre) - along * along;
  float half2 = radius * radius - miss;
  if (half2 < 0.0) discard;
  float enter = along - sqrt(half2), leave = along + sqrt(half2);
  vec3 plane = mat3(view) * cut.xyz;
  float offset = cut.w + dot(plane, view[3].xyz);
  vec3 hit = ray * enter;
  vec3 normal = (hit - centre) / radius;
  vec3 base = color;
  bool flatFace = false;
  if (dot(plane, hit) > offset) {
    float slope = dot(plane, ray);
    float meets = offset / slope;
    if (slope >= 0.0 || meets < enter || meets > leave) discard;
    hit = ray * meets;
    normal = plane;
    flatFace = true;
    // A cut cell shows a darker rim, as a stained section does.
    float rim = length(hit - centre) / radius;
    base = mix(color * 1.08, color * 0.62, smoothstep(0.80, 0.97, rim));
  }
  float lit = flatFace ? 0.96 : 0.48 + 0.58 * max(0.0, dot(normal, normalize(vec3(-0.35, 0.55, 0.8))));
  float edge = flatFace ? 1.0 : 0.72 + 0.28 * smoothstep(0.0, 0.45, -dot(normal, ray));
  vec3 shade = base * lit * edge;
  if (!flatFace) shade += 0.10 * pow(max(0.0, dot(reflect(ray, normal), normalize(vec3(-0.35, 0.55, 0.8)))), 24.0);
  float far = clamp((length(hit) - depths.x) / (depths.y - depths.x), 0.0, 1.0);
  result = vec4(mix(shade, haze.rgb, haze.a * far), 1.0);
  vec4 clip = projection * vec4(hit, 1.0);
  gl_FragDepth = 0.5 + 0.5 * clip.z / clip.w;
}`;

const lineVertex = `#version 300 es
layout(location = 0) in vec3 place;
uniform mat4 view, projection;
void main() { gl_Position = projection * view * vec4(place, 1.0); }`;

const lineFragment = `#version 300 es
precision mediump float;
uniform vec4 color;
out vec4 result;
void main() { result = color; }`;

function linkProgram(gl, vertex, fragment) {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader));
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program));
  return { program, at: name => gl.getUniformLocation(program, name) };
}

function makePainter(gl) {
  const spheres = linkProgram(gl, sphereVertex, sphereFragment), lines = linkProgram(gl, lineVertex, lineFragment);
  const cells = gl.createVertexArray(), outline = gl.createVertexArray();
  const places = gl.createBuffer(), tints = gl.createBuffer(), edges = gl.createBuffer();
  let count = 0;

  gl.bindVertexArray(cells);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 1, -1, -1, 1, 1, 1]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  for (const [slot, buffer, type, normal] of [[1, places, gl.FLOAT, false], [2, tints, gl.UNSIGNED_BYTE, true]]) {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(slot);
    gl.vertexAttribPointer(slot, 4, type, normal, 0, 0);
    gl.vertexAttribDivisor(slot, 1);
  }
  gl.bindVertexArray(outline);
  gl.bindBuffer(gl.ARRAY_BUFFER, edges);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 3, gl.FLOAT, false, 0, 0);
  gl.bindVertexArray(null);
  gl.enable(gl.DEPTH_TEST);

  function fill(buffer, values) {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.DYNAMIC_DRAW);
  }

  return {
    setCells(values) { count = values.length / 4; fill(places, values); },
    setColors(values) { fill(tints, values); },
    setBox(box) {
      const corners = [], ends = [];
      for (let n = 0; n < 8; n++) corners.push([0, 1, 2].map(axis => box[axis] + (n >> axis & 1) * box[axis + 3]));
      for (let n = 0; n < 8; n++)
        for (let axis = 0; axis < 3; axis++) if (!(n >> axis & 1)) ends.push(...corners[n], ...corners[n | 1 << axis]);
      fill(edges, new Float32Array(ends));
    },
    draw(camera, cut, background, ink) {
      const width = gl.drawingBufferWidth, height = gl.drawingBufferHeight;
      const view = viewMatrix(camera), projection = projectionMatrix(camera, width / height);
      gl.viewport(0, 0, width, height);
      gl.clearColor(background[0] / 255, background[1] / 255, background[2] / 255, 1);
      gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
      gl.useProgram(spheres.program);
      gl.uniformMatrix4fv(spheres.at("view"), false, view);
      gl.uniformMatrix4fv(spheres.at("projection"), false, projection);
      gl.uniform4fv(spheres.at("cut"), cut);
      gl.uniform4f(spheres.at("haze"), background[0] / 255, background[1] / 255, background[2] / 255, 0.35);
      gl.uniform2f(spheres.at("depths"), Math.max(0, camera.distance - camera.reach / 3), camera.distance + camera.reach / 2);
      gl.bindVertexArray(cells);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      gl.useProgram(lines.program);
      gl.uniformMatrix4fv(lines.at("view"), false, view);
      gl.uniformMatrix4fv(lines.at("projection"), false, projection);
      gl.uniform4f(lines.at("color"), ink[0] / 255, ink[1] / 255, ink[2] / 255, 1);
      gl.bindVertexArray(outline);
      gl.drawArrays(gl.LINES, 0, 24);
      gl.bindVertexArray(null);
    },
  };
}
