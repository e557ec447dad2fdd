package eu.salvus.server.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.tomcat.util.http.parser.HttpParser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The web server lets through what the application itself judges. */
class WebServerSettingsTest {

    @Test
    void asManyFilesComeThroughAsMayBePublishedAtOnce() throws Exception {
        int parts = new Binder(settings())
                .bind("server.tomcat.max-part-count", Integer.class)
                .get();

        // A hundred files, one too many so that the API refuses them in words, and the collection.
        assertThat(parts).isGreaterThanOrEqualTo(102);
    }

    @Test
    void filtersMayBeAskedForWithRawBrackets() throws Exception {
        String relaxed = String.join(
                "",
                new Binder(settings())
                        .bind("server.tomcat.relaxed-query-chars", Bindable.listOf(String.class))
                        .get());
        HttpParser parser = new HttpParser("", relaxed);
        HttpParser strict = new HttpParser("", "");

        assertThat("match[version]".chars().allMatch(parser::isQueryRelaxed)).isTrue();
        assertThat("match[version]".chars().allMatch(strict::isQueryRelaxed)).isFalse();
    }

    private static MapConfigurationPropertySource settings() throws IOException {
        return new MapConfigurationPropertySource(
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties")));
    }
}
