"""Tests that measure time, on a machine that others use as well."""

import functools

import pytest

ATTEMPTS = 3


def measured(test):
    """A test that fails only where it fails each of some times: what is slow is slow always, a busy machine is not."""

    @functools.wraps(test)
    def attempted(*arguments, **named):
        for _ in range(ATTEMPTS - 1):
            try:
                return test(*arguments, **named)
            except (AssertionError, pytest.fail.Exception):
                pass
        return test(*arguments, **named)

    return attempted
