package eu.salvus.server.simulation;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Callers;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.simulation.Share.Audience;
import eu.salvus.simulation.scenario.Scenario;
import eu.salvus.simulation.scenario.Scenarios;
import eu.salvus.twin.Words;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What whoever opens a link sees. */
@Service
class SharedResults {

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    /** What the log calls somebody of whom nothing is known but that they have a link. */
    private static final String SOMEBODY = "link";

    private final Shares shares;
    private final Simulations simulations;
    private final Results results;
    private final Callers callers;
    private final JsonMapper json;

    SharedResults(Shares shares, Simulations simulations, Results results, Callers callers, JsonMapper json) {
        this.shares = shares;
        this.simulations = simulations;
        this.results = results;
        this.callers = callers;
        this.json = json;
    }

    /**
     * Opens a link.
     *
     * @throws NotFoundException when it leads nowhere, or to another organisation
     * @throws RefusedException when it is for members, and nobody is signed in
     */
    SharedPayload open(Share share, String language) {
        StoredSimulation simulation = simulations.shared(share.simulation());
        boolean named = share.audience() == Audience.MEMBERS;
        Caller caller = callers.caller();
        if (named) {
            allow(share, caller);
        }
        shares.opened(share, actor(share, caller));
        Scenario scenario = Scenarios.find(simulation.scenario());
        Locale locale = Locale.of(language);
        return new SharedPayload(
                Words.of(share.audience()),
                Words.of(share.right()),
                share.endsAt(),
                named ? share.simulation() : null,
                named ? share.compared() : null,
                scenario == null ? simulation.scenario() : scenario.name().in(locale),
                simulation.runs(),
                named ? null : nameless(share, language),
                named ? null : difference(simulation, share.compared(), locale));
    }

    /**
     * The replay without names of a link that anybody may open.
     *
     * @throws NotFoundException when the link is for members: they have the whole replay
     */
    String replay(Share share, String language) {
        if (share.audience() != Audience.ANYONE) {
            throw NotFoundException.of("replay", "of that link");
        }
        shares.read(share, actor(share, callers.caller()));
        return results.told(share.simulation(), ResultTeller.WALL, language);
    }

    /** People of other organisations are nobody's business here. */
    private static String actor(Share share, @Nullable Caller caller) {
        return caller != null && caller.organisation().equals(share.organisation()) ? caller.actor() : SOMEBODY;
    }

    private static void allow(Share share, @Nullable Caller caller) {
        if (caller == null) {
            throw new RefusedException(UNAUTHORISED, "sign-in-needed");
        }
        if (!caller.organisation().equals(share.organisation())) {
            throw NotFoundException.of("share", share.id());
        }
        if (!caller.permissions().contains(Permission.READ_RESULT)) {
            throw new RefusedException(FORBIDDEN, "not-allowed");
        }
    }

    private SharedPayload.Nameless nameless(Share share, String language) {
        // What a result holds besides is left out, whatever it is.
        return json.readerFor(SharedPayload.Nameless.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(results.told(share.simulation(), ResultTeller.RESULT, language));
    }

    private SharedPayload.@Nullable Difference difference(
            StoredSimulation simulation, @Nullable UUID compared, Locale locale) {
        if (compared == null) {
            return null;
        }
        StoredSimulation before = simulations.shared(compared);
        Compared both =
                Compared.of(before, simulation, results.losses(before.id()), results.losses(simulation.id()), locale);
        return new SharedPayload.Difference(Objects.requireNonNull(both.summary()), both.services());
    }
}
