/** In a page of a build that is watched: loads it anew when there is a newer one. */
new EventSource("/news").addEventListener("message", () => window.location.reload());
