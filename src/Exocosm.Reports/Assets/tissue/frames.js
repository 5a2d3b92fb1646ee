// One saved time of one site, decoded: positions in µm, a type, a load level per exosome population.
function decodeFrame(frame) {
  const raw = new Int16Array(bytesOf(frame.position).buffer);
  const radius = bytesOf(frame.radius), type = bytesOf(frame.type);
  const spheres = new Float32Array(4 * frame.count);
  for (let n = 0; n < frame.count; n++) {
    for (let axis = 0; axis < 3; axis++) spheres[4 * n + axis] = frame.origin[axis] + frame.step * raw[3 * n + axis];
    spheres[4 * n + 3] = radius[n] * frame.radiusStep;
  }
  return {
    spheres, type,
    clone: new Uint16Array(bytesOf(frame.clone).buffer),
    loads: frame.loads.map(text => new Uint16Array(bytesOf(text).buffer)),
    box: frame.box || boundsOf(spheres),
    extent: boundsOf(spheres),
  };
}

function boundsOf(spheres) {
  const low = [Infinity, Infinity, Infinity], high = [-Infinity, -Infinity, -Infinity];
  for (let n = 0; n < spheres.length; n += 4)
    for (let axis = 0; axis < 3; axis++) {
      low[axis] = Math.min(low[axis], spheres[n + axis] - spheres[n + 3]);
      high[axis] = Math.max(high[axis], spheres[n + axis] + spheres[n + 3]);
    }
  return [...low, high[0] - low[0], high[1] - low[1], high[2] - low[2]];
}
