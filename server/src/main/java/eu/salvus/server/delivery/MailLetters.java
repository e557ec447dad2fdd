package eu.salvus.server.delivery;

import eu.salvus.server.Ids;
import eu.salvus.server.identity.Letters;
import java.time.InstantSource;
import org.springframework.stereotype.Service;

/** Letters by the mail server of the settings. */
@Service
class MailLetters implements Letters {

    private final MailSettings settings;
    private final EmailCarrier carrier;
    private final InstantSource clock;
    private final Ids ids;

    MailLetters(MailSettings settings, EmailCarrier carrier, InstantSource clock, Ids ids) {
        this.settings = settings;
        this.carrier = carrier;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public boolean isSetUp() {
        return settings.isSetUp();
    }

    @Override
    public boolean send(String to, String language, String subject, String body) {
        return carrier.send(session -> carrier.message(
                                session, ids.next(), to, language, new EmailText(subject, body), clock.instant()))
                        .result()
                == Result.DELIVERED;
    }
}
