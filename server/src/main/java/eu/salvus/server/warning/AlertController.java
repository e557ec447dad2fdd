package eu.salvus.server.warning;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import eu.salvus.server.twin.Etag;
import eu.salvus.twin.Words;
import eu.salvus.warning.alert.State;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alerts of the caller's organisation: listed, explained, answered. */
@RestController
class AlertController {

    private static final int PAGE = 50;

    private static final int BAD_REQUEST = 400;

    private final Alerts alerts;
    private final AlertTeller teller;
    private final Effects effects;
    private final Reweighing reweighing;

    AlertController(Alerts alerts, AlertTeller teller, Effects effects, Reweighing reweighing) {
        this.alerts = alerts;
        this.teller = teller;
        this.effects = effects;
        this.reweighing = reweighing;
    }

    /**
     * Lists alerts, the soonest first.
     *
     * @param state {@code todo} for all that is not settled, or one state
     * @param doer who deals with them
     * @param text in the name of the product
     * @param after only those after this one in the list
     */
    @Requires(Permission.READ_ALERTS)
    @GetMapping("/api/alerts")
    AlertPayload.Page page(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String doer,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable UUID after) {
        List<StoredAlert> some = alerts.page(caller, new Alerts.Question(state, doer, text, after), PAGE + 1);
        List<StoredAlert> shown = some.subList(0, Math.min(PAGE, some.size()));
        List<UUID> ids = shown.stream().map(StoredAlert::id).toList();
        Map<UUID, List<String>> places = alerts.places(ids);
        Map<UUID, Effects.Standing> standings = effects.of(ids);
        return new AlertPayload.Page(
                shown.stream()
                        .map(alert -> AlertPayload.of(
                                alert,
                                AlertTeller.few(places.getOrDefault(alert.id(), List.of())),
                                standings.get(alert.id())))
                        .toList(),
                some.size() > PAGE ? shown.getLast().id() : null,
                alerts.open(caller),
                reweighing.failing(caller.organisation()));
    }

    @Requires(Permission.READ_ALERTS)
    @GetMapping("/api/alerts/{id}")
    ResponseEntity<AlertDetailPayload> one(Caller caller, @PathVariable UUID id) {
        return answer(alerts.read(caller, id));
    }

    @Requires(Permission.ANSWER_ALERTS)
    @PostMapping("/api/alerts/{id}/answers")
    ResponseEntity<AlertDetailPayload> answer(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            @RequestBody AlertDetailPayload.Answering answering) {
        State state = Arrays.stream(State.values())
                .filter(each -> Words.of(each).equals(answering.state()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(BAD_REQUEST, "answer-unknown", answering.state()));
        return answer(alerts.answer(caller, id, Etag.version(match), state, answering.note()));
    }

    private ResponseEntity<AlertDetailPayload> answer(StoredAlert stored) {
        return ResponseEntity.ok().eTag(String.valueOf(stored.version())).body(teller.tell(stored));
    }
}
