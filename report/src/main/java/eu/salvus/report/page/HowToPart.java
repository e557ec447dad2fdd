package eu.salvus.report.page;

import eu.salvus.report.Plan;
import eu.salvus.report.html.Element;
import eu.salvus.report.html.Html;
import eu.salvus.simulation.choice.Choice.Step;
import eu.salvus.simulation.content.LocalText;
import eu.salvus.simulation.measure.Ask;
import eu.salvus.simulation.measure.Measure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How to carry out each chosen measure: who does it, the first steps, the message to a supplier, and who asks for it. */
record HowToPart(Told told, Plan plan) {

    Html html() {
        Element section = Parts.section("how", told.text("plan.how")).with("class", "page");
        int number = 1;
        for (Step step : plan.choice().steps()) {
            section.add(card(number, plan.option(step.measure()).measure()));
            number++;
        }
        return section;
    }

    private Html card(int number, Measure measure) {
        return new Element("article")
                .with("class", "card")
                .add(
                        Parts.head(told.text("plan.numbered", number, in(measure.name()))),
                        Parts.paragraph(in(measure.summary())),
                        Parts.note(new Prices(told, plan).atLength(measure.id())),
                        told(told.text("plan.first-steps"), in(measure.howTo())),
                        message(measure),
                        Parts.note(asks(measure)));
    }

    private static Html told(String head, String text) {
        return text.isEmpty() ? Html.NOTHING : Html.element("p", Html.element("strong", head), " ", text);
    }

    private Html message(Measure measure) {
        String text = in(measure.supplierMessage());
        if (text.isEmpty()) {
            return Html.NOTHING;
        }
        String mail = "mailto:?subject=" + encoded(in(measure.name())) + "&body=" + encoded(text);
        return new Element("div")
                .with("class", "message")
                .add(
                        Html.element("p", Html.element("strong", told.text("plan.message"))),
                        Html.element("blockquote", Html.element("p", text)),
                        new Element("p")
                                .with("class", "screen")
                                .add(new Element("a").with("href", mail).add(told.text("plan.mail"))));
    }

    private String asks(Measure measure) {
        return measure.asks().isEmpty()
                ? ""
                : told.text(
                        "plan.asked-by",
                        measure.asks().stream().map(this::asker).collect(Collectors.joining(told.text("plan.join"))));
    }

    private String asker(Ask ask) {
        return ask.required() ? told.text("plan.by-law", in(ask.of())) : in(ask.of());
    }

    private String in(@Nullable LocalText text) {
        return text == null ? "" : text.in(told.words().locale());
    }

    /** As a mail address wants it: a space is no plus sign there. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
