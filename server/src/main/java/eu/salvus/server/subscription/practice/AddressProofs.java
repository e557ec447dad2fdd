package eu.salvus.server.subscription.practice;

import eu.salvus.server.RefusedException;
import eu.salvus.server.Texts;
import eu.salvus.server.identity.Letters;
import eu.salvus.server.identity.Seal;
import eu.salvus.server.support.AtTheCentre;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Proves that an e-mail address belongs to whoever joins by a link: a letter goes there with the link and a proof, which says sealed for which address, for which
 * link and until when. Nothing is kept of it; whether the address has an account is told to its owner alone.
 */
@Service
@AtTheCentre
class AddressProofs {

    /** Long enough for a mail server that lets strangers wait, and no longer than anybody leaves the letter lying. */
    private static final Duration LASTS = Duration.ofHours(1);

    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int UNAVAILABLE = 503;

    private final Letters letters;
    private final Seal seal;
    private final InstantSource clock;
    private final URI address;

    AddressProofs(
            Letters letters,
            Seal seal,
            InstantSource clock,
            @Value("${salvus.address:http://localhost:${server.port}}") URI address) {
        this.letters = letters;
        this.seal = seal;
        this.clock = clock;
        this.address = address;
    }

    /** Whether addresses are proved here at all: that needs a mail server. */
    boolean isAsked() {
        return letters.isSetUp();
    }

    /**
     * Sends one.
     *
     * @param token of the link
     * @throws RefusedException when no letter can be sent there
     */
    void send(JoinLink link, String token, String centre, String email, Locale locale) {
        if (!isAsked()) {
            throw new RefusedException(CONFLICT, "mail-not-set-up");
        }
        Texts texts = Texts.in(locale);
        // Behind the number sign, which browsers keep to themselves: whatever a request passes writes down its address.
        URI there = address.resolve("/join/" + token + "#proof=" + of(link.id(), email));
        boolean sent = letters.send(
                email,
                locale.getLanguage(),
                texts.of("join.letter.subject", centre),
                texts.of("join.letter.body", centre, there, LASTS.toHours()));
        if (!sent) {
            throw new RefusedException(UNAVAILABLE, "letter-not-sent");
        }
    }

    private String of(UUID link, String email) {
        String sealed = seal.seal(
                place(link),
                (clock.instant().plus(LASTS).getEpochSecond() + " " + email).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The address that was proved.
     *
     * @throws RefusedException when it is no proof for that link, or none any more
     */
    String email(JoinLink link, String proof) {
        String[] parts;
        try {
            String sealed = new String(Base64.getUrlDecoder().decode(proof), StandardCharsets.UTF_8);
            parts = new String(seal.open(place(link.id()), sealed), StandardCharsets.UTF_8).split(" ", 2);
        } catch (IllegalStateException | IllegalArgumentException none) {
            throw new RefusedException(GONE, "proof-over");
        }
        if (clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(parts[0])))) {
            throw new RefusedException(GONE, "proof-over");
        }
        return parts[1];
    }

    private static String place(UUID link) {
        return "join/" + link;
    }
}
