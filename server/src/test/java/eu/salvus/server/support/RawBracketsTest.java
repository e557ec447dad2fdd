package eu.salvus.server.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tomcat.util.http.parser.HttpParser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** The web server lets through what not every client of TAXII encodes. */
class RawBracketsTest {

    @Test
    void filtersMayBeAskedForWithRawBrackets() throws Exception {
        MapConfigurationPropertySource settings = new MapConfigurationPropertySource(
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties")));
        String relaxed = String.join(
                "",
                new Binder(settings)
                        .bind("server.tomcat.relaxed-query-chars", Bindable.listOf(String.class))
                        .get());
        HttpParser parser = new HttpParser("", relaxed);
        HttpParser strict = new HttpParser("", "");

        assertThat("match[version]".chars().allMatch(parser::isQueryRelaxed)).isTrue();
        assertThat("match[version]".chars().allMatch(strict::isQueryRelaxed)).isFalse();
    }
}
