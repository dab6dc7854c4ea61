"""Pages out of archives, one after the other as the archive is read: lines of JSON, tar, zip.

What is in an archive is not trusted: neither its sizes nor its names.
"""
