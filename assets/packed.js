/** What `packed` of the planner packed: the lines carry small things and are not compressed, a whole copy comes gzipped. */
export const unpacked = (bytes) => new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
