package eu.salvus.cli.simulation;

import eu.salvus.cli.language.Messages;
import eu.salvus.cli.simulation.Moments.Moment;
import eu.salvus.cli.terminal.Table;
import eu.salvus.cli.terminal.Table.Column;
import eu.salvus.simulation.TypicalRun;
import eu.salvus.simulation.hospital.StepTexts;
import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A typical attack, moment by moment.
 *
 * @param run the run
 * @param names what people call things
 * @param steps what each step of the attack means
 * @param messages the sentences of a language
 */
record Course(TypicalRun run, Names names, StepTexts steps, Messages messages) {

    private static final int DAY = 24;
    private static final int WEEK = 168;
    private static final int NAMED = 4;

    Table table() {
        Table table = Table.of(Column.text(messages.text("story.when")), Column.text(messages.text("story.what")));
        for (Moment moment : Moments.of(run)) {
            table.row(clock(moment.time()), sentence(moment));
        }
        return table;
    }

    /** The day since the beginning, the day of the week and the time: {@code day 3, Sat 02:15}. */
    String clock(double time) {
        double ofWeek = (run.startHour() + time) % WEEK;
        int minutes = (int) Math.floor(ofWeek * 60);
        long day = (long) Math.floor((run.startHour() % DAY + time) / DAY) + 1;
        String weekday = DayOfWeek.of(minutes / 60 / DAY % 7 + 1)
                .getDisplayName(TextStyle.SHORT, messages.language().locale());
        return messages.text(
                "story.clock", day, weekday, String.format(Locale.ROOT, "%02d:%02d", minutes / 60 % DAY, minutes % 60));
    }

    private String sentence(Moment moment) {
        Map.Entry<String, Double> only = moment.subjects().entrySet().iterator().next();
        String first = only.getKey();
        return switch (moment.kind()) {
            case STEP -> steps(moment, first);
            case ALERT ->
                names.knows(first)
                        ? messages.text("course.alert", names.of(first))
                        : messages.text("course.alert-somewhere");
            case NOTICED -> messages.text("course.noticed");
            case CRISIS -> messages.text("course.crisis");
            case REACTION -> reaction(moment, first);
            case EXPOSED ->
                messages.text("course.exposed", names.of(first), new Estimates(messages).people(only.getValue()));
            case ERADICATED -> messages.text("course.eradicated");
            case SERVICE_DOWN -> messages.text("course.down", list(moment));
            case SERVICE_BACK -> messages.text("course.back", list(moment));
            case CAPACITY ->
                only.getValue() < 1
                        ? messages.text("course.fall", falls(moment))
                        : messages.text("course.whole", list(moment));
            case DIVERSION_ON -> messages.text("course.divert", list(moment));
            case DIVERSION_OFF -> messages.text("course.take-again", list(moment));
        };
    }

    /** What the steps of a moment mean. */
    private String steps(Moment moment, String subject) {
        List<String> texts = new ArrayList<>();
        for (String detail : moment.details()) {
            String[] name = detail.split("\\.", 2);
            texts.add(steps.text(name[0], name[1])
                    .map(found -> found.in(messages.language().locale()))
                    .orElse(detail));
        }
        return String.join(" ", texts) + where(moment, subject);
    }

    private String reaction(Moment moment, String subject) {
        String key = "reaction."
                + moment.details().getFirst().toLowerCase(Locale.ROOT).replace('_', '-');
        String what = messages.has(key) ? messages.text(key) : moment.details().getFirst();
        return what + "." + where(moment, subject);
    }

    /** The thing it happened to first, and how many followed; nothing for what exists in the model of the attack only. */
    private String where(Moment moment, String subject) {
        if (subject.isEmpty() || names.index().part(subject) == null) {
            return "";
        }
        if (moment.things() <= 1) {
            return messages.text("course.where", names.of(subject));
        }
        String key = switch (names.index().part(subject)) {
            case Asset asset -> "course.where-machines";
            case Account account -> "course.where-accounts";
            case null, default -> "course.where-others";
        };
        return messages.text(key, names.of(subject), moment.things() - 1);
    }

    private String list(Moment moment) {
        List<String> all = moment.subjects().keySet().stream().map(names::of).toList();
        String some = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() <= NAMED ? some : messages.text("show.and-more", some, all.size() - NAMED);
    }

    private String falls(Moment moment) {
        List<String> falls = new ArrayList<>();
        for (Map.Entry<String, Double> fall : moment.subjects().entrySet()) {
            falls.add(messages.text(
                    "course.falls-to",
                    names.of(fall.getKey()),
                    messages.figures().percent(fall.getValue())));
        }
        return String.join(", ", falls);
    }
}
