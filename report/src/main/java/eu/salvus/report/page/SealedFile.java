package eu.salvus.report.page;

import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Wording;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A file sealed in a page of its own: whoever opens the page in a browser and types the passphrase can save the file as it was. Nothing else is
 * needed to open it, no network and no program. Neither name nor content of the file can be read without the passphrase.
 *
 * @param name of the file
 * @param text what it holds
 */
public record SealedFile(String name, String text) {

    /** The page. */
    public String html(AnnexSeal seal, Wording words) {
        String title = words.text("sealed.title");
        Html header = Html.element("header", Html.element("h1", title));
        Html part = SealedPart.of(
                words,
                words.text("sealed.head"),
                words.text("sealed.about"),
                seal.seal(content(words).markup()));
        return PageShell.of(words, title, header, Html.element("main", part));
    }

    private Html content(Wording words) {
        String bytes = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return Html.element(
                "div",
                Html.element(
                        "p",
                        new Element("a")
                                .with("download", name)
                                .with("href", "data:application/octet-stream;base64," + bytes)
                                .add(words.text("sealed.save", name))),
                Html.element("pre", Html.element("code", text)));
    }
}
