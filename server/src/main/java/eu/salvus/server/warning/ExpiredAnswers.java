package eu.salvus.server.warning;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks anew, once an hour, about what was answered for a time only. */
@Component
final class ExpiredAnswers {

    private static final long HOUR_MILLIS = 3_600_000;

    private final Alerts alerts;
    private final Teaching teaching;

    ExpiredAnswers(Alerts alerts, Teaching teaching) {
        this.alerts = alerts;
        this.teaching = teaching;
    }

    @Scheduled(fixedRate = HOUR_MILLIS, initialDelay = HOUR_MILLIS)
    void askAgain() {
        alerts.askAgain();
        teaching.forgetExpired();
    }
}
