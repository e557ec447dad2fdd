package eu.salvus.server.prevention;

import eu.salvus.server.Languages;
import eu.salvus.simulation.advice.FrontAdvice;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what a search found into words, once for each language. */
@Component
final class PlanTeller {

    private final JsonMapper json;

    PlanTeller(JsonMapper json) {
        this.json = json;
    }

    /** JSON of {@link PlansPayload}, by language. */
    Map<String, String> tell(FrontAdvice advice) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String language : Languages.ALL) {
            told.put(language, json.writeValueAsString(new ToldPlans(advice, Locale.of(language)).payload()));
        }
        return told;
    }
}
