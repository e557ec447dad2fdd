package eu.salvus.simulation.hospital;

import eu.salvus.simulation.unknown.Assumed;
import eu.salvus.twin.Account;
import eu.salvus.twin.Asset;
import eu.salvus.twin.CommonControls;
import eu.salvus.twin.Role;
import eu.salvus.twin.Twin;
import eu.salvus.twin.Words;
import eu.salvus.twin.Zone;
import eu.salvus.twin.assumption.Subject;
import org.jspecify.annotations.Nullable;

/** The chance that a sensor is where it is needed, and works. */
final class SensorChances {
    private static final String PROTECTION = "controls.endpointProtection";
    private static final String LOGGING = "controls.logging";
    private static final Subject GATEWAY = new Subject("asset", "network-device", Role.VPN_GATEWAY, null);
    private static final Subject CONTROLLER = new Subject("asset", "server", Role.DOMAIN_CONTROLLER, null);

    private final Judgement judgement;
    private final Surroundings surroundings;
    private final CommonControls controls;
    private final @Nullable Asset controller;

    SensorChances(Twin twin, Judgement judgement) {
        this.judgement = judgement;
        surroundings = judgement.surroundings();
        controls = twin.commonControls();
        controller = bestLogged(twin);
    }

    /** The directory is as well watched as the best logged of its domain controllers. */
    private static @Nullable Asset bestLogged(Twin twin) {
        Asset best = null;
        for (Asset asset : twin.assets()) {
            boolean better = best == null || rank(asset) > rank(best);
            best = Role.DOMAIN_CONTROLLER.equals(asset.role()) && better ? asset : best;
        }
        return best;
    }

    private static int rank(Asset asset) {
        return asset.controls().logging() == null
                ? -1
                : asset.controls().logging().ordinal();
    }

    /**
     * The chance that the sensor covers this part of the twin.
     *
     * @param part an asset, a zone or an account of the twin; null for what the model adds
     */
    Assumed coverage(SensorKind sensor, @Nullable Object part) {
        return switch (sensor) {
            case ENDPOINT -> part instanceof Asset asset ? endpoint(asset) : Assumed.known(0);
            case LOG -> part instanceof Asset asset ? log(asset, surroundings.subject(asset)) : log(null, GATEWAY);
            case NETWORK -> network(zone(part));
            case IDENTITY -> log(controller, controller == null ? CONTROLLER : surroundings.subject(controller));
            case MAILBOX -> mailbox(part);
            case ACCESS ->
                judgement.house(
                        controls,
                        "accessReviewed",
                        controls.accessReviewed(),
                        "sees.access-reviewed",
                        "sees.access-unreviewed");
            case BACKUP, USERS, SUPPLIER, WARD ->
                judgement.groups().figure(judgement.figures().figure("sees." + sensor.word()));
        };
    }

    private Span sees(String what) {
        return what.endsWith("none") ? Span.ZERO : judgement.figures().span("sees." + what);
    }

    private Assumed endpoint(Asset asset) {
        Subject subject = surroundings.subject(asset);
        var stated = asset.controls().endpointProtection();
        Span sees = stated == null ? judgement.facts().word(subject, PROTECTION, this::sees) : sees(Words.of(stated));
        return judgement.groups().of(subject, PROTECTION, sees, stated == null);
    }

    private Assumed log(@Nullable Asset asset, Subject subject) {
        var stated = asset == null ? null : asset.controls().logging();
        Span sees = stated == null
                ? judgement.facts().word(subject, LOGGING, word -> sees("log-" + word))
                : sees("log-" + Words.of(stated));
        return judgement.groups().of(subject, LOGGING, sees, stated == null);
    }

    private @Nullable Zone zone(@Nullable Object part) {
        return switch (part) {
            case Zone zone -> zone;
            case Asset asset -> surroundings.zone(asset.zone());
            case null, default -> null;
        };
    }

    /** What crosses the border of the house is as well watched as its perimeter. */
    private Assumed network(@Nullable Zone zone) {
        Subject subject = zone == null ? new Subject("zone", "perimeter", null, null) : Subject.of(zone);
        Boolean stated = zone == null ? null : zone.networkDetection();
        Span watched = stated == null ? judgement.facts().yes(subject, "networkDetection") : Span.of(stated ? 1 : 0);
        Span sees = watched.choose(sees("network"), Span.ZERO);
        return judgement.groups().of(subject, "networkDetection", sees, stated == null);
    }

    private Assumed mailbox(@Nullable Object part) {
        Lure lure = part instanceof Account account
                ? Lure.of(account)
                : part instanceof Asset asset ? surroundings.lure(asset) : Surroundings.ANYBODY;
        Boolean trained = lure.trained();
        Span chance = trained == null ? judgement.facts().yes(lure.subject(), "trained") : Span.of(trained ? 1 : 0);
        Span sees = chance.choose(sees("mailbox-trained"), sees("mailbox-untrained"));
        return judgement.groups().of(lure.subject(), "trained", sees, trained == null);
    }
}
