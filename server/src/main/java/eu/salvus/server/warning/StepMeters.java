package eu.salvus.server.warning;

import eu.salvus.twin.Words;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How long each step of a warning took, of all organisations together. */
@Component
class StepMeters {

    private static final Duration[] LIMITS = {
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1),
        Duration.ofDays(1)
    };

    private final MeterRegistry meters;

    /** Every step is told from the beginning, also while nobody has taken it. */
    StepMeters(MeterRegistry meters) {
        this.meters = meters;
        for (AlertStep step : AlertStep.values()) {
            timer(step);
        }
    }

    @TransactionalEventListener
    void taken(Ways.Taken taken) {
        timer(taken.step()).record(taken.time());
    }

    private Timer timer(AlertStep step) {
        return Timer.builder("salvus.alert.step")
                .tag("step", Words.of(step))
                .description("Steps of warnings, from their publication until somebody looked")
                .serviceLevelObjectives(LIMITS)
                .register(meters);
    }
}
