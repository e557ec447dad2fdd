package eu.salvus.warning.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.salvus.warning.source.DoorException.Reason;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a", "http://127.0.0.1:8080/a", "http://localhost/a", "http://[::1]/a"})
    void https_is_asked_everywhere_and_http_on_this_machine(String address) {
        assertThatCode(() -> Redirects.check(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a",
                "ftp://example.org/a",
                "file:///etc/passwd",
                "https://user:secret@example.org/",
                "a/b.json",
                "mailto:someone@example.org",
                "http://127.0.0.1.example.org/"
            })
    void nothing_else_is_asked(String address) {
        assertThatExceptionOfType(DoorException.class)
                .isThrownBy(() -> Redirects.check(URI.create(address)))
                .matches(failure -> failure.reason() == Reason.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a/b, c, https://example.org/a/c",
        "https://example.org/a, https://other.example/b, https://other.example/b",
        "http://127.0.0.1/a, https://example.org/b, https://example.org/b",
        "http://127.0.0.1/a, /b, http://127.0.0.1/b"
    })
    void a_redirect_is_followed_from_https_to_https(String from, String location, String next) throws DoorException {
        assertThat(Redirects.next(URI.create(from), location, 0)).isEqualTo(URI.create(next));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/b", "http://127.0.0.1/b", "file:///etc/passwd", "https://a b/"})
    void a_redirect_never_leaves_https_nor_the_web(String location) {
        assertThatExceptionOfType(DoorException.class)
                .isThrownBy(() -> Redirects.next(URI.create("https://example.org/a"), location, 0))
                .matches(failure -> failure.reason() == Reason.FORBIDDEN);
    }

    @Test
    void a_chain_has_an_end() {
        assertThatExceptionOfType(DoorException.class)
                .isThrownBy(() -> Redirects.next(URI.create("https://example.org/a"), "b", Redirects.MOST))
                .matches(failure -> failure.reason() == Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void what_came_by_https_names_no_service_of_this_machine() {
        URI published = URI.create("https://example.org/provider-metadata.json");

        assertThatExceptionOfType(DoorException.class)
                .isThrownBy(() -> Redirects.check(published, URI.create("http://127.0.0.1:8080/admin.json")))
                .matches(failure -> failure.reason() == Reason.FORBIDDEN);
        assertThatCode(() -> Redirects.check(published, URI.create("https://other.example/feed.json")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Redirects.check(URI.create("http://localhost/a"), URI.create("http://127.0.0.1/b")))
                .doesNotThrowAnyException();
    }
}
