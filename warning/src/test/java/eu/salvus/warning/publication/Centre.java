package eu.salvus.warning.publication;

import eu.salvus.warning.source.Site;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A centre that publishes on this machine. */
final class Centre implements AutoCloseable {

    static final Instant FOUNDED = Instant.parse("2026-01-01T00:00:00Z");
    static final String FOLDER = "/.well-known/csaf/";

    final Site site = new Site();
    final ProviderKey key = ProviderKey.generate(new SecureRandom(), "Centre <security@centre.example>", FOUNDED);
    final TrustedProvider provider;
    private final String namespace;
    private final Map<String, Publication> published = new LinkedHashMap<>();

    Centre(String namespace) {
        this.namespace = namespace;
        provider = new TrustedProvider(settings(site.at(FOLDER), namespace), key);
        show();
    }

    static ProviderSettings settings(URI address, String namespace) {
        return new ProviderSettings(
                address,
                new ProviderSettings.Publisher("coordinator", "Centre", namespace, "security@centre.example", null),
                true,
                true,
                URI.create("mailto:security@centre.example"));
    }

    /** A minimal advisory of the centre's. */
    static byte[] document(String id, int version, String label) {
        StringBuilder history = new StringBuilder();
        for (int each = 1; each <= version; each++) {
            history.append(each == 1 ? "" : ",")
                    .append("{\"date\": \"2026-01-%02dT00:00:00Z\", \"number\": \"%d\", \"summary\": \"s\"}"
                            .formatted(each, each));
        }
        return """
                {"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "Pump %s",
                  "distribution": {"tlp": {"label": "%s"}},
                  "publisher": {"category": "coordinator", "name": "Centre", "namespace": "https://centre.example"},
                  "tracking": {"id": "%s", "version": "%d", "status": "final",
                    "initial_release_date": "2026-01-01T00:00:00Z", "current_release_date": "2026-01-%02dT00:00:00Z",
                    "revision_history": [%s]}}}
                """.formatted(id, label, id, version, version, history).getBytes(StandardCharsets.UTF_8);
    }

    Publication publish(byte[] document, Instant now) throws RefusedPublicationException {
        Acceptance acceptance =
                new Acceptance(settings(site.at(FOLDER), namespace).publisher(), key);
        String name = acceptance.fileName(document);
        Publication publication = acceptance.take(document, published.get(name), now);
        published.put(name, publication);
        return publication;
    }

    /** Puts all files onto the site. */
    void show() {
        site.put("/.well-known/security.txt", provider.securityText(FOUNDED));
        provider.files(new ArrayList<>(published.values())).forEach((path, bytes) -> site.put(FOLDER + path, bytes));
    }

    Collection<Publication> published() {
        return List.copyOf(published.values());
    }

    @Override
    public void close() {
        site.close();
    }
}
