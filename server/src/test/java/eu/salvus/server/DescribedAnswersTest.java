package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

class DescribedAnswersTest {

    @Test
    void anAnswerThatIsDescribedIsAccepted() throws Exception {
        DescribedAnswers.hold("GET", "/api/audit/retention", answer(200, "{\"days\": 365}"));
    }

    @Test
    void anAnswerThatLacksAPropertyHasOneMoreOrIsOfAnotherTypeIsFoundOut() throws Exception {
        assertRefused(answer(200, "{}"), "days");
        assertRefused(answer(200, "{\"days\": 365, \"weeks\": 52}"), "weeks");
        assertRefused(answer(200, "{\"days\": \"many\"}"), "days");
        assertRefused(answer(200, "{\"days\": null}"), "days");
    }

    @Test
    void aStatusAndAHeaderOfWhichNothingIsSaidAreFoundOut() throws Exception {
        assertRefused(answer(202, "{\"days\": 365}"), "202");
        MockHttpServletResponse quoted = answer(200, "{\"days\": 365}");
        quoted.setHeader("ETag", "\"1\"");
        assertRefused(quoted, "ETag");
    }

    private static void assertRefused(MockHttpServletResponse answer, String named) {
        assertThatThrownBy(() -> DescribedAnswers.hold("GET", "/api/audit/retention", answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named);
    }

    private static MockHttpServletResponse answer(int status, String body) throws UnsupportedEncodingException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        answer.setStatus(status);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.getWriter().write(body);
        return answer;
    }
}
