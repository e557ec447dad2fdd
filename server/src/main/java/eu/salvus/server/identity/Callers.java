package eu.salvus.server.identity;

import eu.salvus.server.RefusedException;
import eu.salvus.server.identity.SessionAuthentication.Guest;
import eu.salvus.server.identity.SessionAuthentication.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is calling, as it stands now: roles, people and organisations that ended since the sign-in are gone. */
@Service
public class Callers {

    /** How long a second factor counts as just shown. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /** After that time even a session in use has to be begun again. */
    static final Duration LONGEST_SESSION = Duration.ofHours(24);

    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;

    private final Organisations organisations;
    private final Memberships memberships;
    private final SecondFactors factors;
    private final InstantSource clock;
    private final boolean secondFactorRequired;

    Callers(
            Organisations organisations,
            Memberships memberships,
            SecondFactors factors,
            InstantSource clock,
            @Value("${salvus.identity.second-factor-required:true}") boolean secondFactorRequired) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.factors = factors;
        this.clock = clock;
        this.secondFactorRequired = secondFactorRequired;
    }

    /** Who calls, with all they may do; null for nobody, and for somebody whose second factor is still to be shown. */
    public @Nullable Caller caller() {
        return known().caller();
    }

    /**
     * Who calls and may do something.
     *
     * @throws RefusedException when nobody is signed in, or they may not
     */
    public Caller allowed(@Nullable Requires needed) {
        Known known = known();
        Caller caller = known.caller();
        if (caller == null) {
            boolean half = known.standing() == Standing.FACTOR_NEEDED || known.standing() == Standing.FACTOR_TO_ADD;
            throw new RefusedException(UNAUTHORISED, half ? "factor-needed" : "sign-in-needed");
        }
        if (needed == null || Collections.disjoint(caller.permissions(), List.of(needed.value()))) {
            throw new RefusedException(FORBIDDEN, isToken() ? "token-not-allowed" : "not-allowed");
        }
        if (needed.fresh()) {
            requireFresh();
        }
        return caller;
    }

    /** Refuses unless a second factor was shown within the last five minutes. */
    void requireFresh() {
        if (isToken()) {
            throw new RefusedException(FORBIDDEN, "person-needed");
        }
        Instant until = freshUntil();
        if (until == null || !clock.instant().isBefore(until)) {
            throw new RefusedException(FORBIDDEN, "step-up-needed");
        }
    }

    /** Until when the second factor counts as just shown; null when none was shown. */
    @Nullable
    Instant freshUntil() {
        return session()
                .flatMap(SessionAuthentication::secondShownAt)
                .map(shown -> shown.plus(FRESH))
                .orElse(null);
    }

    /** How far the holder of the current session is. */
    Standing standing() {
        return known().standing();
    }

    /** The person of the current session, whatever they still have to show. */
    Optional<Member> member() {
        return standing() == Standing.SIGNED_OUT
                ? Optional.empty()
                : session()
                        .map(SessionAuthentication::getPrincipal)
                        .filter(Member.class::isInstance)
                        .map(Member.class::cast);
    }

    /** The session of the current request. */
    static Optional<SessionAuthentication> session() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication session
                ? Optional.of(session)
                : Optional.empty();
    }

    private static boolean isToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication;
    }

    /** Found out once for each request, and again when its session changes. */
    private Known known() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(Known.NAME, RequestAttributes.SCOPE_REQUEST) instanceof Known known
                && known.authentication() == authentication) {
            return known;
        }
        Known known = switch (authentication) {
            case SessionAuthentication session -> known(session);
            case TokenAuthentication token -> new Known(token, Standing.SIGNED_IN, token.caller());
            case null, default -> new Known(authentication, Standing.SIGNED_OUT, null);
        };
        if (request != null) {
            request.setAttribute(Known.NAME, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    private Known known(SessionAuthentication session) {
        return switch (session.getPrincipal()) {
            case Guest(var organisation) ->
                lasts(organisation)
                        ? new Known(session, Standing.GUEST, Caller.guest(organisation))
                        : new Known(session, Standing.SIGNED_OUT, null);
            case Member member -> {
                Optional<Caller> caller =
                        began(session) ? memberships.caller(member.person(), member.organisation()) : Optional.empty();
                Standing standing = caller.isEmpty() ? Standing.SIGNED_OUT : standing(session, member);
                yield new Known(session, standing, standing == Standing.SIGNED_IN ? caller.orElse(null) : null);
            }
        };
    }

    private Standing standing(SessionAuthentication session, Member member) {
        boolean shown = session.secondShownAt().isPresent();
        if (factors.any(member.person())) {
            return shown ? Standing.SIGNED_IN : Standing.FACTOR_NEEDED;
        }
        return secondFactorRequired ? Standing.FACTOR_TO_ADD : Standing.SIGNED_IN;
    }

    private boolean began(SessionAuthentication session) {
        return session.shownAt(Factor.PASSWORD)
                .filter(began -> clock.instant().isBefore(began.plus(LONGEST_SESSION)))
                .isPresent();
    }

    private boolean lasts(UUID organisation) {
        return organisations
                .find(organisation)
                .map(Organisation::endsAt)
                .filter(end -> clock.instant().isBefore(end))
                .isPresent();
    }

    private record Known(
            @Nullable Authentication authentication,
            Standing standing,
            @Nullable Caller caller) {

        static final String NAME = Known.class.getName();
    }
}
