package eu.salvus.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.salvus.server.ServerTest;
import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class LastResortTest {

    @Autowired
    private LastResort last;

    @Test
    void aSessionThatCannotBeReadIsToldAsADatabaseThatIsAway() throws Exception {
        JsonNode told = told(Locale.ENGLISH, new DataAccessResourceFailureException("select … from spring_session"));
        assertThat(told.get("type").stringValue()).isEqualTo("urn:salvus:problem:database-away");
        assertThat(told.get("status").intValue()).isEqualTo(503);
        assertThat(told.toString()).doesNotContain("spring_session");
    }

    @Test
    void whoeverWaitedTooLongForAnotherIsToldToTryAgain() throws Exception {
        MockHttpServletResponse answer = answer(Locale.ENGLISH, new CannotAcquireLockException("select … for update"));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("urn:salvus:problem:busy");
    }

    @Test
    void aFullDiskIsToldInTheReadersLanguage() throws Exception {
        SQLException full = new SQLException("writing failed", "HY000", new IOException("No space left on device"));
        assertThat(told(Locale.FRENCH, new TransactionSystemException("commit", full))
                        .get("title")
                        .stringValue())
                .isEqualTo("Il n’y a plus de place");
    }

    @Test
    void whatNobodyExpectedIsToldAsThat() throws Exception {
        assertThat(told(Locale.ENGLISH, new IllegalStateException("of Camille Roche"))
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:salvus:problem:unexpected");
    }

    @Test
    void anAnswerThatHasBegunIsBrokenOff() {
        MockHttpServletResponse begun = new MockHttpServletResponse();
        begun.setCommitted(true);
        assertThatThrownBy(
                        () -> last.doFilter(new MockHttpServletRequest(), begun, failing(new IllegalStateException())))
                .isInstanceOf(IllegalStateException.class);
    }

    private JsonNode told(Locale locale, RuntimeException failure) throws Exception {
        return JsonMapper.builder().build().readTree(answer(locale, failure).getContentAsByteArray());
    }

    private MockHttpServletResponse answer(Locale locale, RuntimeException failure) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/twins");
        request.addPreferredLocale(locale);
        MockHttpServletResponse response = new MockHttpServletResponse();
        last.doFilter(request, response, failing(failure));
        return response;
    }

    private static FilterChain failing(RuntimeException failure) {
        return (request, response) -> {
            throw failure;
        };
    }
}
