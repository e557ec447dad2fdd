package eu.salvus.server.warning;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.Caller;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Requires;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How fast the alerts of the caller's organisation came. */
@RestController
class SpeedController {

    private static final int BAD_REQUEST = 400;
    private static final Set<Integer> DAYS = Set.of(30, 90);

    private final Ways ways;
    private final InstantSource clock;

    SpeedController(Ways ways, InstantSource clock) {
        this.ways = ways;
        this.clock = clock;
    }

    /**
     * How long each step took.
     *
     * @param days of the last 30 or 90 days
     */
    @Requires(Permission.READ_AUDIT)
    @GetMapping("/api/speed")
    SpeedPayload speed(Caller caller, @RequestParam(defaultValue = "30") int days) {
        if (!DAYS.contains(days)) {
            throw new RefusedException(BAD_REQUEST, "days-unknown", days);
        }
        return SpeedPayload.of(
                days, ways.since(caller.organisation(), clock.instant().minus(Duration.ofDays(days))));
    }
}
