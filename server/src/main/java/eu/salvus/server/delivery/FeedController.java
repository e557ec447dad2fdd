package eu.salvus.server.delivery;

import eu.salvus.server.NotFoundException;
import eu.salvus.server.identity.LinkLimits;
import eu.salvus.server.identity.Open;
import eu.salvus.server.identity.Permission;
import eu.salvus.server.identity.Recipients;
import eu.salvus.server.identity.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is fetched at secret addresses: feeds of alerts, and a calendar of their deadlines. Both say what an e-mail would, and are no part of the API. */
@Controller
class FeedController {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration NOTED = Duration.ofHours(1);

    private final SubscriptionRows subscriptions;
    private final Recipients recipients;
    private final Feeds feeds;
    private final Deadlines deadlines;
    private final LinkLimits limits;
    private final InstantSource clock;

    FeedController(
            SubscriptionRows subscriptions,
            Recipients recipients,
            Feeds feeds,
            Deadlines deadlines,
            LinkLimits limits,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.recipients = recipients;
        this.feeds = feeds;
        this.deadlines = deadlines;
        this.limits = limits;
        this.clock = clock;
    }

    @Open("Whoever has the address reads that there are alerts; nobody guesses 256 bits.")
    @GetMapping("/feeds/{token}/alerts.atom")
    ResponseEntity<byte[]> atom(@PathVariable String token, HttpServletRequest request) {
        Reader reader = reader(Channel.FEED, token, request);
        return answer("application/atom+xml", feeds.atom(reader.subscription(), reader.language()));
    }

    @Open("Whoever has the address reads that there are alerts; nobody guesses 256 bits.")
    @GetMapping("/feeds/{token}/alerts.rss")
    ResponseEntity<byte[]> rss(@PathVariable String token, HttpServletRequest request) {
        Reader reader = reader(Channel.FEED, token, request);
        return answer("application/rss+xml", feeds.rss(reader.subscription(), reader.language()));
    }

    @Open("Whoever has the address reads when alerts are due; nobody guesses 256 bits.")
    @GetMapping("/feeds/{token}/deadlines.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token, HttpServletRequest request) {
        Reader reader = reader(Channel.CALENDAR, token, request);
        return answer("text/calendar", deadlines.calendar(reader.subscription(), reader.language()));
    }

    private record Reader(Subscription subscription, String language) {}

    private Reader reader(Channel channel, String token, HttpServletRequest request) {
        limits.begin(request);
        Subscription subscription = subscriptions
                .find(channel, Tokens.hash(token))
                .orElseThrow(() -> NotFoundException.of("feed", "of that address"));
        String language = recipients
                .find(subscription.person(), subscription.organisation())
                .filter(recipient -> recipient.permissions().contains(Permission.READ_ALERTS))
                .map(Recipients.Recipient::language)
                .orElseThrow(() -> NotFoundException.of("feed", "of that address"));
        limits.found(request);
        Instant now = clock.instant();
        Instant used = subscription.usedAt();
        if (used == null || used.plus(NOTED).isBefore(now)) {
            subscriptions.used(subscription.id(), now);
        }
        return new Reader(subscription, language);
    }

    private static ResponseEntity<byte[]> answer(String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(Tokens.hash(body))
                .body(body);
    }
}
