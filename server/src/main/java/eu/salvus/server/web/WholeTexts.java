package eu.salvus.server.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;

/** Refuses texts with a zero character wherever they come in: PostgreSQL cannot keep one, and whatever is written in C ends at it. */
@Configuration
class WholeTexts {

    private static final char ZERO = '\0';

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf(ZERO) < 0);
        return firewall;
    }

    @Bean
    JsonMapperBuilderCustomizer textsOfBodies() {
        return mapper ->
                mapper.addModule(new SimpleModule("whole texts").addDeserializer(String.class, new WholeText()));
    }

    private static final class WholeText extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            if (text != null && text.indexOf(ZERO) >= 0) {
                throw new InvalidFormatException(parser, "a text has a zero character", text, String.class);
            }
            return text;
        }
    }
}
