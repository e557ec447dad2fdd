package eu.salvus.server.source;

import eu.salvus.warning.source.feed.Sources;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What whoever runs this instance says about asking. */
@Component
final class SourceSettings {

    private final boolean asked;
    private final Path folder;
    private final Environment environment;

    SourceSettings(
            @Value("${salvus.sources.asked:true}") boolean asked,
            @Value("${salvus.data}") Path data,
            Environment environment) {
        this.asked = asked;
        this.folder = data.resolve("sources");
        this.environment = environment;
    }

    /** Whether any source is asked at all: a hospital without a way out switches it off. */
    boolean asked() {
        return asked;
    }

    /** Where copies are kept. */
    Path folder() {
        return folder;
    }

    /** Where a public catalogue is asked for instead, such as a house's own mirror ({@code salvus.sources.address.cisa-kev}). */
    @Nullable
    URI address(Sources kind) {
        String name = "salvus.sources.address." + kind.id();
        String text = environment.getProperty(name);
        try {
            return text == null || text.isBlank() ? null : URI.create(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    name + ": “" + text + "” is no address: write it like https://mirror.example/list.json", wrong);
        }
    }
}
