package eu.salvus.report.story;

import eu.salvus.report.story.Moments.Moment;
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
 * A run, moment by moment.
 *
 * @param run the run
 * @param names what people call things
 * @param steps what each step of the attack means
 * @param places whether it tells where things happen and which way the attacker takes; without them it names services only
 * @param words the sentences of a language
 */
public record Course(TypicalRun run, Names names, StepTexts steps, boolean places, Wording words) {

    private static final int DAY = 24;
    private static final int WEEK = 168;
    private static final int NAMED = 4;

    /**
     * A moment, told.
     *
     * @param time hours since the beginning
     * @param clock day since the beginning, day of the week and time
     * @param kind what sort of thing happened
     * @param sentence what happened
     */
    public record Line(double time, String clock, TypicalRun.Kind kind, String sentence) {}

    /** The moments worth telling, in order of time. */
    public List<Line> lines() {
        return Moments.of(run).stream()
                .filter(moment -> places || moment.kind() != TypicalRun.Kind.STEP)
                .map(moment -> new Line(moment.time(), clock(moment.time()), moment.kind(), sentence(moment)))
                .toList();
    }

    /** The day since the beginning, the day of the week and the time: {@code day 3, Sat 02:15}. */
    public String clock(double time) {
        double ofWeek = (run.startHour() + time) % WEEK;
        int minutes = (int) Math.floor(ofWeek * 60);
        long day = (long) Math.floor((run.startHour() % DAY + time) / DAY) + 1;
        String weekday = DayOfWeek.of(minutes / 60 / DAY % 7 + 1).getDisplayName(TextStyle.SHORT, words.locale());
        return words.text(
                "story.clock", day, weekday, String.format(Locale.ROOT, "%02d:%02d", minutes / 60 % DAY, minutes % 60));
    }

    private String sentence(Moment moment) {
        Map.Entry<String, Double> only = moment.subjects().entrySet().iterator().next();
        String first = only.getKey();
        return switch (moment.kind()) {
            case STEP -> steps(moment, first);
            case ALERT ->
                places && names.knows(first)
                        ? words.text("course.alert", names.of(first))
                        : words.text("course.alert-somewhere");
            case NOTICED -> words.text("course.noticed");
            case CRISIS -> words.text("course.crisis");
            case REACTION -> reaction(moment, first);
            case EXPOSED ->
                places
                        ? words.text("course.exposed", names.of(first), exposed(only.getValue()))
                        : words.text("course.exposed-somewhere", exposed(only.getValue()));
            case ERADICATED -> words.text("course.eradicated");
            case SURGE -> words.text("course.surge");
            case SERVICE_DOWN -> words.text("course.down", list(moment));
            case SERVICE_BACK -> words.text("course.back", list(moment));
            case CAPACITY ->
                only.getValue() < 1
                        ? words.text("course.fall", falls(moment))
                        : words.text("course.whole", list(moment));
            case DIVERSION_ON -> words.text("course.divert", list(moment));
            case DIVERSION_OFF -> words.text("course.take-again", list(moment));
            case OUT, BACK -> throw new IllegalStateException(moment.kind() + " is no moment");
        };
    }

    private String exposed(double people) {
        return new Estimates(words).people(people);
    }

    /** What the steps of a moment mean. */
    private String steps(Moment moment, String subject) {
        List<String> texts = new ArrayList<>();
        for (String detail : moment.details()) {
            String[] name = detail.split("\\.", 2);
            texts.add(steps.text(name[0], name[1])
                    .map(found -> found.in(words.locale()))
                    .orElse(detail));
        }
        return String.join(" ", texts) + where(moment, subject);
    }

    private String reaction(Moment moment, String subject) {
        String key = "reaction."
                + moment.details().getFirst().toLowerCase(Locale.ROOT).replace('_', '-');
        String what = words.has(key) ? words.text(key) : moment.details().getFirst();
        return what + "." + where(moment, subject);
    }

    /** The thing it happened to first, and how many followed; nothing for what exists in the model of the attack only. */
    private String where(Moment moment, String subject) {
        if (!places || subject.isEmpty() || names.index().part(subject) == null) {
            return "";
        }
        if (moment.things() <= 1) {
            return words.text("course.where", names.of(subject));
        }
        String key = switch (names.index().part(subject)) {
            case Asset asset -> "course.where-machines";
            case Account account -> "course.where-accounts";
            case null, default -> "course.where-others";
        };
        return words.text(key, names.of(subject), moment.things() - 1);
    }

    private String list(Moment moment) {
        List<String> all = moment.subjects().keySet().stream().map(names::of).toList();
        String some = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() <= NAMED ? some : words.text("show.and-more", some, all.size() - NAMED);
    }

    private String falls(Moment moment) {
        List<String> falls = new ArrayList<>();
        for (Map.Entry<String, Double> fall : moment.subjects().entrySet()) {
            falls.add(words.text(
                    "course.falls-to", names.of(fall.getKey()), words.figures().percent(fall.getValue())));
        }
        return String.join(", ", falls);
    }
}
