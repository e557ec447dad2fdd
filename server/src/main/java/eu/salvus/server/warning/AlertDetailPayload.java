package eu.salvus.server.warning;

import eu.salvus.server.OneOf;
import eu.salvus.twin.Words;
import eu.salvus.warning.Remediation;
import eu.salvus.warning.Speaker;
import eu.salvus.warning.alert.Affectedness;
import eu.salvus.warning.alert.Alert;
import eu.salvus.warning.alert.Concern;
import eu.salvus.warning.alert.Decision;
import eu.salvus.warning.alert.Exploitation;
import eu.salvus.warning.alert.Exposure;
import eu.salvus.warning.alert.Guidance;
import eu.salvus.warning.alert.HumanImpact;
import eu.salvus.warning.alert.MissionImpact;
import eu.salvus.warning.alert.Priority;
import eu.salvus.warning.alert.SafetyImpact;
import eu.salvus.warning.alert.Severity;
import eu.salvus.warning.alert.State;
import eu.salvus.warning.alert.Weakness;
import eu.salvus.warning.source.feed.Sources;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert with all that explains it.
 *
 * @param alert as it is listed
 * @param assets what it is about
 * @param assetsLeftOut how many more there are
 * @param weaknesses what is wrong with them
 * @param guidance what is to be done
 * @param decision how soon, and why
 * @param sources who said so
 * @param answer what people said; null where nobody has
 * @param times when it came how far
 * @param canLearn whether names alone leave something open, so that somebody can say that it is the same product
 */
record AlertDetailPayload(
        AlertPayload alert,
        List<Where> assets,
        int assetsLeftOut,
        List<Wrong> weaknesses,
        Doing guidance,
        Reasons decision,
        List<Source> sources,
        @Nullable Answered answer,
        Times times,
        boolean canLearn) {

    /**
     * An asset, and why we think that it is meant.
     *
     * @param twin id of its twin
     * @param asset its id within the twin
     * @param name as the ward names it
     * @param place where it stands
     * @param affectedness whether it has the weakness
     * @param keys what agreed
     * @param confidence that it is the product, 0 to 1
     * @param product the product as the advisory names it
     * @param line of the advisory, as a JSON path
     */
    record Where(
            UUID twin,
            String asset,
            String name,
            String place,
            @OneOf(Affectedness.class) String affectedness,
            List<String> keys,
            double confidence,
            String product,
            String line) {}

    /**
     * A weakness.
     *
     * @param affectedness whether any of the assets surely has it, or one has to be looked at
     * @param aliases its ids
     * @param title what it is called
     * @param description in the publisher's words
     * @param severity how bad it is in itself
     * @param exploitation how far it is exploited
     * @param said what each source says of attacks, the worst first
     */
    record Wrong(
            @OneOf(Affectedness.class) String affectedness,
            List<String> aliases,
            @Nullable String title,
            @Nullable String description,
            @OneOf(Severity.class) String severity,
            @OneOf(Exploitation.class) String exploitation,
            List<Said> said) {

        static Wrong of(Weakness weakness, Testimonies testimonies) {
            return new Wrong(
                    Words.of(weakness.affectedness()),
                    weakness.aliases(),
                    weakness.title(),
                    weakness.description(),
                    Words.of(weakness.severity()),
                    Words.of(weakness.threat().exploitation()),
                    testimonies.of(weakness.aliases()).stream().map(Said::of).toList());
        }
    }

    /**
     * What one source says of attacks.
     *
     * @param kind of the source
     * @param place where the source is asked
     * @param exploitation what its word comes to
     * @param ransomware whether it says that crews use the weakness for ransomware
     * @param since the day since which it says so, such as {@code 2026-12-24}; null where it does not tell
     * @param action what it demands, in its words; null where it demands nothing
     * @param due the day until which it demands that; null where it does not tell
     * @param likelihood of attacks within thirty days, 0 to 1; null where it forecasts none
     */
    record Said(
            @OneOf(Sources.class) String kind,
            String place,
            @OneOf(Exploitation.class) String exploitation,
            boolean ransomware,
            @Nullable String since,
            @Nullable String action,
            @Nullable String due,
            @Nullable Double likelihood) {

        static Said of(Testimony testimony) {
            return new Said(
                    Words.of(testimony.kind()),
                    testimony.place(),
                    Words.of(testimony.exploitation()),
                    testimony.ransomware(),
                    day(testimony.since()),
                    testimony.action(),
                    day(testimony.due()),
                    testimony.likelihood());
        }

        private static @Nullable String day(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    /**
     * What is to be done.
     *
     * @param quotes what publishers say, word for word; what can be done at once comes first
     * @param askBiomedical whether biomedical engineering is to be asked, for nobody says what to do at once with a medical device
     * @param limitAccess whether who can reach it is to be limited, for nobody says what to do at once
     * @param confirmDisconnecting whether those who treat patients have to agree before anything is taken off the network
     */
    record Doing(List<Quote> quotes, boolean askBiomedical, boolean limitAccess, boolean confirmDisconnecting) {

        static Doing of(Guidance guidance) {
            return new Doing(
                    guidance.quotes().stream().map(Quote::of).toList(),
                    guidance.askBiomedical(),
                    guidance.limitAccess(),
                    guidance.confirmDisconnecting());
        }
    }

    /**
     * Something a publisher says.
     *
     * @param kind what sort of remedy
     * @param text as written
     * @param by namespace of the publisher
     * @param speaker in what role it speaks
     * @param advisory its id of the advisory
     * @param line where it stands, as a JSON path
     * @param address where there is more
     */
    record Quote(
            @OneOf(Remediation.Kind.class) String kind,
            String text,
            String by,
            @OneOf(Speaker.class) String speaker,
            String advisory,
            String line,
            @Nullable String address) {

        static Quote of(Guidance.Quote quote) {
            return new Quote(
                    Words.of(quote.kind()),
                    quote.text(),
                    quote.source().publisher(),
                    Words.of(quote.speaker()),
                    quote.source().trackingId(),
                    quote.place(),
                    quote.address());
        }
    }

    /**
     * How soon, by the decision table of SSVC, and what that rests on.
     *
     * @param exploitation how far it is exploited
     * @param exposure how far the most exposed asset can be reached
     * @param automatable whether attackers can do it without a hand
     * @param safety the danger to a patient
     * @param mission what becomes of care
     * @param human both together
     * @param priority how soon
     */
    record Reasons(
            @OneOf(Exploitation.class) String exploitation,
            @OneOf(Exposure.class) String exposure,
            boolean automatable,
            @OneOf(SafetyImpact.class) String safety,
            @OneOf(MissionImpact.class) String mission,
            @OneOf(HumanImpact.class) String human,
            @OneOf(Priority.class) String priority) {

        static Reasons of(Decision decision) {
            return new Reasons(
                    Words.of(decision.exploitation()),
                    Words.of(decision.exposure()),
                    decision.automatable(),
                    Words.of(decision.safety()),
                    Words.of(decision.mission()),
                    Words.of(decision.human()),
                    Words.of(decision.priority()));
        }
    }

    /**
     * Who said so.
     *
     * @param publisher namespace of the publisher
     * @param advisory its id of the advisory
     * @param revision as the publisher writes it
     * @param title of the advisory
     * @param over whether it was taken back, or is no longer about anything here
     * @param references addresses of people-readable pages
     */
    record Source(
            String publisher, String advisory, String revision, String title, boolean over, List<String> references) {

        static Source of(Concern concern) {
            return new Source(
                    concern.source().publisher(),
                    concern.source().trackingId(),
                    concern.revision(),
                    concern.title(),
                    concern.assets().isEmpty(),
                    concern.references());
        }
    }

    /**
     * What people said.
     *
     * @param at when
     * @param by who
     * @param note in their words
     * @param endsAt when it no longer holds; null for ever
     */
    record Answered(
            Instant at,
            String by,
            @Nullable String note,
            @Nullable Instant endsAt) {

        static @Nullable Answered of(StoredAlert.@Nullable Answer answer) {
            return answer == null ? null : new Answered(answer.at(), answer.by(), answer.note(), answer.endsAt());
        }
    }

    /**
     * When it came how far; null where it did not.
     *
     * @param published when its publisher says it was; it may be wrong
     * @param fetched when the advisory was here
     * @param validated when it was read and checked
     * @param matched when it was compared with the twins
     * @param stored when people could see it
     * @param sent when somebody was first told outside the application
     * @param seen when somebody first looked
     */
    record Times(
            @Nullable Instant published,
            Instant fetched,
            Instant validated,
            Instant matched,
            Instant stored,
            @Nullable Instant sent,
            @Nullable Instant seen) {

        static Times of(StoredAlert.Times times) {
            return new Times(
                    times.published(),
                    times.fetched(),
                    times.validated(),
                    times.matched(),
                    times.stored(),
                    times.sent(),
                    times.seen());
        }
    }

    /**
     * An answer.
     *
     * @param state {@code open} takes an earlier answer back
     * @param note why, in one's own words
     */
    record Answering(
            @OneOf(State.class) String state, @Nullable String note) {}

    static AlertDetailPayload of(
            StoredAlert stored, Alert about, AlertPayload listed, List<Where> shown, Testimonies testimonies) {
        return new AlertDetailPayload(
                listed,
                shown,
                about.assets().size() - shown.size(),
                about.weaknesses().stream()
                        .map(weakness -> Wrong.of(weakness, testimonies))
                        .toList(),
                Doing.of(Guidance.of(about)),
                Reasons.of(stored.decision()),
                about.concerns().values().stream().map(Source::of).toList(),
                Answered.of(stored.answer()),
                Times.of(stored.times()),
                Teaching.canLearn(about));
    }
}
