package eu.salvus.report.page;

import eu.salvus.report.html.DataBlock;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.report.story.Wording;
import java.util.Map;

/** A sealed part of a page, and the field that opens it. A page has one at most. */
final class SealedPart {

    private SealedPart() {}

    /**
     * @param about what is in it, and who may open it
     * @param block as {@link AnnexSeal} gives it
     */
    static Html of(Wording words, String title, String about, Map<String, Object> block) {
        Element form = new Element("form")
                .flag("data-annex")
                .with("data-wrong", words.text("annex.wrong"))
                .with("data-busy", words.text("annex.busy"))
                .with("data-unavailable", words.text("annex.unavailable"))
                .add(
                        Html.element(
                                "label",
                                words.text("annex.passphrase"),
                                new Element("input")
                                        .with("type", "password")
                                        .with("autocomplete", "off")
                                        .with("required", "")),
                        new Element("button")
                                .with("type", "submit")
                                .flag("disabled")
                                .add(words.text("annex.open")),
                        new Element("p").with("role", "status"));
        return Parts.section("annex", title)
                .add(
                        Parts.paragraph(about),
                        form,
                        new DataBlock("annex-sealed", block),
                        new Element("div").with("id", "annex-open").with("tabindex", "-1"));
    }
}
