package eu.salvus.server.warning;

import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks anew, once an hour and soon after the start, about what was answered for a time only: one organisation after the other, so that what fails at one is asked at the others. */
@Component
final class ExpiredAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredAnswers.class);

    private final Alerts alerts;
    private final Teaching teaching;

    ExpiredAnswers(Alerts alerts, Teaching teaching) {
        this.alerts = alerts;
        this.teaching = teaching;
    }

    @Scheduled(fixedRateString = "PT1H", initialDelayString = "${salvus.answers.first-look:PT1M}")
    void askAgain() {
        alerts.toAskAgain().forEach(organisation -> each(organisation, alerts::askAgain));
        teaching.expired().forEach(organisation -> each(organisation, teaching::forgetExpired));
    }

    private static void each(UUID organisation, Consumer<UUID> step) {
        try {
            step.accept(organisation);
        } catch (RuntimeException failure) {
            LOG.warn("The answers of {} whose time is over are looked at again in an hour.", organisation, failure);
        }
    }
}
