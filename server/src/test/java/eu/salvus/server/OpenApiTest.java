package eu.salvus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class OpenApiTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    MockMvc server;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** With {@code -Dsalvus.update=true} the file is written anew; look at the difference before you commit it. */
    @Test
    void theDescriptionThatIsServedIsThatOfTheCode() throws Exception {
        String found = server.perform(MockMvcRequestBuilders.get("/v3/api-docs"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Object described = new ApiDescription(JSON.readTree(found), Endpoint.all(mapping)).complete();
        String written = JSON.writeValueAsString(JSON.convertValue(described, Object.class)) + "\n";
        Path file = DescribedAnswers.FILE;
        if (Boolean.getBoolean("salvus.update")) {
            Files.writeString(file, written);
        }
        assertThat(read(file)).isEqualTo(written);
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
