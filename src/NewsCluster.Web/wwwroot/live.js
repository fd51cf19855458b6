// Follows a run while it goes: renews the sentence and the bar, and loads the page anew at its end.
// Without scripts the page renews itself as a whole (a refresh in its head).
const progress = document.getElementById("progress");
const events = new EventSource(progress.dataset.events);
events.addEventListener("progress", event => {
  const { words, done, total } = JSON.parse(event.data);
  progress.querySelector("p").textContent = words;
  const bar = progress.querySelector("progress");
  if (bar && total) { bar.max = total; bar.value = done; }
});
events.addEventListener("end", () => { events.close(); location.reload(); });
