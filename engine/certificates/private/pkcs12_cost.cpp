// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/private/pkcs12_cost.h"

#include <openssl/asn1t.h>
#include <openssl/objects.h>

namespace certificates {
namespace {

using Pbes2Ptr = std::unique_ptr<PBE2PARAM, FreedBy<PBE2PARAM_free>>;
using Pbkdf2Ptr = std::unique_ptr<PBKDF2PARAM, FreedBy<PBKDF2PARAM_free>>;
using PbeParametersPtr = std::unique_ptr<PBEPARAM, FreedBy<PBEPARAM_free>>;

int typeOf(const X509_ALGOR &algorithm)
{
    return OBJ_obj2nid(algorithm.algorithm);
}

} // namespace

bool Pkcs12Cost::spend(const ASN1_INTEGER *iterations)
{
    const long count = iterations == nullptr ? 1 : ASN1_INTEGER_get(iterations);
    if (count < 1 || count > m_left)
        return false;
    m_left -= count;
    return true;
}

bool Pkcs12Cost::allows(const X509_ALGOR &algorithm)
{
    if (typeOf(algorithm) != NID_pbes2) { // PKCS#12's own: RC2, RC4 or 3DES with SHA-1
        m_sawLegacy = true;
        const PbeParametersPtr parameters(static_cast<PBEPARAM *>(
            ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBEPARAM), algorithm.parameter)));
        return parameters && spend(parameters->iter);
    }
    const Pbes2Ptr scheme(static_cast<PBE2PARAM *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm.parameter)));
    if (!scheme || typeOf(*scheme->keyfunc) != NID_id_pbkdf2)
        return false;
    const int cipher = typeOf(*scheme->encryption);
    m_sawLegacy =
        m_sawLegacy || cipher == NID_des_ede3_cbc || cipher == NID_rc2_cbc || cipher == NID_des_cbc;
    const Pbkdf2Ptr derivation(static_cast<PBKDF2PARAM *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), scheme->keyfunc->parameter)));
    return derivation && spend(derivation->iter);
}

bool Pkcs12Cost::allows(const PKCS12 &file)
{
    const X509_ALGOR *digest = nullptr;
    const ASN1_INTEGER *iterations = nullptr;
    PKCS12_get0_mac(nullptr, &digest, nullptr, &iterations, &file);
    if (digest == nullptr)
        return true; // it has none
    const int type = typeOf(*digest);
    m_sawLegacy = m_sawLegacy || type == NID_sha1 || type == NID_md5;
    return spend(iterations);
}

} // namespace certificates
