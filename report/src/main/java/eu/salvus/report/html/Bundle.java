package eu.salvus.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A script or a style sheet of our own, put into the page whole. Whatever else may be in a page, a browser runs nothing but what the
 * page's policy names by its hash.
 *
 * @param element {@code script} or {@code style}
 * @param text what it holds
 */
public record Bundle(String element, String text) implements Html {

    /** The script of a page. */
    public static Bundle script() {
        return new Bundle("script", resource("page.js"));
    }

    /** The style sheet of a page. */
    public static Bundle style() {
        return new Bundle("style", resource("page.css"));
    }

    /** @throws IllegalArgumentException when the text would end its own element */
    public Bundle {
        if (text.contains("</" + element)) {
            throw new IllegalArgumentException("the text of a " + element + " element cannot hold its own end");
        }
    }

    /** What a content security policy calls it: {@code 'sha256-…'}. */
    public String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<')
                .append(element)
                .append('>')
                .append(text)
                .append("</")
                .append(element)
                .append('>');
    }

    private static String resource(String name) {
        try (InputStream stream = Bundle.class.getResourceAsStream("/eu/salvus/web/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("/eu/salvus/web/" + name + " is missing: build the module web");
            }
            // A page holds no carriage return: browsers would drop it, and the hash would no longer fit.
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
