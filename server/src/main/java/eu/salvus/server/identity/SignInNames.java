package eu.salvus.server.identity;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Names to sign in by, for people whose e-mail address nobody has proved to be theirs. None is an address, so that nothing is ever sent there. */
@Component
class SignInNames {

    private static final int LONGEST = 30;

    /** Neither look nor sound alike. */
    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";

    /** With thirty letters, one of 700 million: nobody guesses whether there is another practice of a name. */
    private static final int DRAWN = 6;

    private final Tokens tokens;

    SignInNames(Tokens tokens) {
        this.tokens = tokens;
    }

    /** One that nobody has, such as {@code cabinet-du-port-k7mq2f}. */
    Email of(String organisation) {
        String plain = Normalizer.normalize(organisation, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        StringBuilder name = new StringBuilder(plain.isEmpty() ? "practice" : plain);
        name.setLength(Math.min(LONGEST, name.length()));
        name.append('-');
        for (byte each : tokens.bytes(DRAWN)) {
            name.append(LETTERS.charAt(Byte.toUnsignedInt(each) % LETTERS.length()));
        }
        return new Email(name.toString());
    }
}
