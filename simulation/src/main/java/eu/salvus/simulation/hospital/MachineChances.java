package eu.salvus.simulation.hospital;

import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Asset;
import eu.salvus.twin.Controls;
import eu.salvus.twin.Words;
import eu.salvus.twin.assumption.Subject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How likely it is that what a machine's facts say stops the attacker in a run. */
final class MachineChances {
    private static final String DELAY = "controls.patchDelayDays";
    private static final String PROTECTION = "controls.endpointProtection";
    private static final double YEAR = 365;

    private final Judgement judgement;
    private final Figures figures;
    private final Facts facts;
    private final Surroundings surroundings;
    private final LocalDate asOf;

    MachineChances(Judgement judgement, LocalDate asOf) {
        this.judgement = judgement;
        figures = judgement.figures();
        facts = judgement.facts();
        surroundings = judgement.surroundings();
        this.asOf = asOf;
    }

    /**
     * The chance that no weakness is open. Weaknesses usable over the network come at a rate <i>w</i> per year; each stays open
     * from its first use until the update is installed, for ever once support has ended:
     * <i>exp(−w · days open / 365)</i>, days open = patch delay − days until exploited + days without support, at least 1.
     * Where the end of support is unknown, the mean over what is assumed of it.
     */
    Assumed patched(Asset asset) {
        Subject subject = surroundings.subject(asset);
        Integer stated = asset.controls().patchDelayDays();
        Span delay = stated == null ? facts.number(subject, DELAY) : Span.of(stated);
        Span until = figures.span("days-until-exploited");
        Span rate = figures.span("weaknesses-per-year." + family(asset.kind()));
        double longest = Math.max(1, delay.high() - until.low());
        double shortest = Math.max(1, delay.low() - until.high());
        Span chance = new Span(
                StrictMath.exp(-rate.high() * longest / YEAR) * supported(asset, subject, rate.high()),
                StrictMath.exp(-rate.low() * shortest / YEAR) * supported(asset, subject, rate.low()));
        return judgement.groups().of(subject, DELAY, chance, stated == null);
    }

    /** The chance that no weakness came up since support ended; 1 while it lasts. */
    private double supported(Asset asset, Subject subject, double rate) {
        LocalDate ends = asset.operatingSystem().supportEnds();
        return ends != null
                ? survival(rate, ChronoUnit.DAYS.between(asOf, ends))
                : facts.mean(subject, "operatingSystem.supportEnds", days -> survival(rate, days));
    }

    private static double survival(double rate, double daysLeft) {
        return StrictMath.exp(-rate * Math.max(0, -daysLeft) / YEAR);
    }

    /** The chance that the attacker's programs do not run: protection, application control, a foreign operating system. */
    Assumed protectedFrom(Asset asset) {
        Subject subject = surroundings.subject(asset);
        Controls.EndpointProtection protection = asset.controls().endpointProtection();
        Span pass = protection == null ? facts.word(subject, PROTECTION, this::passes) : passes(Words.of(protection));
        Boolean control = asset.controls().applicationControl();
        Span controlled =
                control == null ? facts.yes(subject, "controls.applicationControl") : Span.of(control ? 1 : 0);
        pass = pass.times(controlled.choose(figures.span("passes-application-control"), Span.ONE));
        pass = pass.times(
                figures.span("runs-on-system." + SystemFamily.of(asset).word(isDevice(asset.kind()))));
        return judgement.groups().of(subject, PROTECTION, pass.complement(), protection == null);
    }

    private Span passes(String protection) {
        return figures.span("passes-protection." + protection);
    }

    /** The chance that no infected stick does anything here. */
    Assumed mediaBlocked(Asset asset) {
        Subject subject = surroundings.subject(asset);
        Controls.Usb usb = asset.controls().usb();
        Span plugged = figures.span("sticks").shareOf(surroundings.attended()).times(figures.span("stick-plugged"));
        Span pass = usb == null
                ? facts.word(subject, "controls.usb", word -> figures.span("usb-passes." + word))
                : figures.span("usb-passes." + Words.of(usb));
        Span blocked = plugged.times(pass).complement();
        return judgement.groups().of(subject, "controls.usb", blocked, usb == null);
    }

    /** The chance that no deceptive mail starts a program here. */
    Assumed lureIgnored(Asset asset) {
        Lure lure = surroundings.lure(asset);
        Span opened = figures.span("people-addressed")
                .shareOf(surroundings.readers())
                .times(judgement.delivered())
                .times(judgement.clicks(lure))
                .times(figures.span("click-runs-program"));
        return judgement.groups().of(lure.subject(), "trained", opened.complement(), lure.trained() == null);
    }

    private static String family(Asset.Kind kind) {
        return switch (kind) {
            case WORKSTATION, SERVER, MOBILE -> "computer";
            case MEDICAL_DEVICE, BUILDING_SYSTEM -> "device";
            case NETWORK_DEVICE -> "network";
        };
    }

    static boolean isDevice(Asset.Kind kind) {
        return kind != Asset.Kind.WORKSTATION && kind != Asset.Kind.SERVER;
    }
}
