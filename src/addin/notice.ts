/** The page of the little window that tells what a command did; what it says and how it looks stands in its address. */
const said = new URLSearchParams(location.hash.slice(1));

function put(id: string, text: string | null): void {
  const place = document.getElementById(id);
  if (place !== null && text !== null) place.textContent = text;
}

document.documentElement.lang = said.get("language") ?? "zh-CN";
document.documentElement.dataset["theme"] = said.get("theme") ?? "light";
document.title = said.get("title") ?? document.title;
put("title", said.get("title"));
put("notice", said.get("sentence"));
put("next", said.get("next"));
