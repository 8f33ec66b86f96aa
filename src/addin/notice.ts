/** The page of the little window that tells what a ribbon command did; the sentence stands in its address. */
const place = document.getElementById("notice");
if (place !== null) place.textContent = decodeURIComponent(location.hash.slice(1));
