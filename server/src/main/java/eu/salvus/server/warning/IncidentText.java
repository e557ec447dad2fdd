package eu.salvus.server.warning;

import eu.salvus.server.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The facts of an alert as a text that can be read aloud, printed and sent on: what, where, since when, why, what was advised, what people said. */
final class IncidentText {

    private final Texts texts;
    private final StringBuilder text = new StringBuilder();

    IncidentText(Locale locale) {
        this.texts = Texts.in(locale);
    }

    String of(AlertDetailPayload facts, String organisation, String by, Instant at) {
        AlertPayload alert = facts.alert();
        line(of("title", alert.title()));
        line(of("declared", organisation, by, time(at)));
        section("what");
        item(of(
                "how-bad",
                word("severity", alert.severity()),
                word("exploitation", alert.exploitation()),
                word("priority", alert.priority())));
        facts.weaknesses().forEach(this::weakness);
        section("where");
        facts.assets().forEach(this::where);
        if (facts.assetsLeftOut() > 0) {
            item(of("more", facts.assetsLeftOut()));
        }
        section("advised");
        facts.guidance().quotes().forEach(quote -> item(of("quote", quote.by(), quote.advisory(), quote.text())));
        if (facts.guidance().confirmDisconnecting()) {
            item(of("confirm"));
        }
        section("answers");
        AlertDetailPayload.Answered answer = facts.answer();
        item(
                answer == null
                        ? of("nobody")
                        : of(
                                "answer",
                                word("state", alert.state()),
                                answer.by(),
                                time(answer.at()),
                                note(answer.note())));
        section("times");
        times(facts);
        section("sources");
        facts.sources()
                .forEach(source -> item(source.publisher() + ", " + source.advisory() + ", " + source.revision() + ": "
                        + source.title()));
        return text.toString();
    }

    private void weakness(AlertDetailPayload.Wrong wrong) {
        item(String.join(", ", wrong.aliases()) + (wrong.title() == null ? "" : ": " + wrong.title()));
        if (wrong.description() != null) {
            line("  " + wrong.description().replace("\n", "\n  "));
        }
    }

    private void where(AlertDetailPayload.Where where) {
        item(where.name() + (where.place().isEmpty() ? "" : ", " + where.place()) + ": "
                + word("affectedness", where.affectedness()));
        line("  " + of("because", where.product(), String.join(", ", where.keys()), where.line()));
    }

    private void times(AlertDetailPayload facts) {
        AlertDetailPayload.Times times = facts.times();
        step("published", times.published());
        step("fetched", times.fetched());
        step("stored", times.stored());
        step("raised", facts.alert().raisedAt());
        step("seen", times.seen());
        step("deadline", facts.alert().deadline());
    }

    private void step(String name, @Nullable Instant at) {
        item(of(name, at == null ? of("not-yet") : time(at)));
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : " – " + note;
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String word(String kind, String word) {
        return of(kind + "." + word);
    }

    private String of(String key, Object... arguments) {
        return texts.of("incident." + key, arguments);
    }

    private void section(String key) {
        text.append('\n');
        line(of(key).toUpperCase(Locale.ROOT));
    }

    private void item(String words) {
        line("- " + words.replace("\n", "\n  "));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
